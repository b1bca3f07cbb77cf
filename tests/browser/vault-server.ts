import { createServer } from 'vite';

/** Serves the source as it stands, with a page of this folder, on a port of its own. */
export async function serve(
  page = 'vault-page',
): Promise<{ readonly page: string; readonly stop: () => Promise<void> }> {
  const server = await createServer({
    configFile: false,
    cacheDir: `node_modules/.vite-${page}`,
    logLevel: 'error',
    optimizeDeps: { entries: [`tests/browser/${page}.html`] },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  return { page: `http://127.0.0.1:${address.port}/tests/browser/${page}.html`, stop: () => server.close() };
}
