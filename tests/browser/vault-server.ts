import { createServer } from 'vite';

/** Serves the source as it stands, on a port of its own. */
export async function serve(): Promise<{ readonly page: string; readonly stop: () => Promise<void> }> {
  const server = await createServer({
    configFile: false,
    cacheDir: 'node_modules/.vite-vault',
    logLevel: 'error',
    optimizeDeps: { entries: ['tests/browser/vault-page.html'] },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  return { page: `http://127.0.0.1:${address.port}/tests/browser/vault-page.html`, stop: () => server.close() };
}
