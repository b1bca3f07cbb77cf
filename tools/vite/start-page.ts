import { createServer, type Plugin } from 'vite';

const LANGUAGE = 'en';

/** Puts the start page into `index.html` when it is built, so that it can be read before any script. */
export const startPage = (): Plugin => ({
  name: 'beforehand:start-page',
  apply: 'build',
  transformIndexHtml: {
    order: 'pre',
    handler: async (html) => html.replace('<div id="root"></div>', `<div id="root" lang="${LANGUAGE}">${await startHtml()}</div>`),
  },
});

async function startHtml(): Promise<string> {
  const server = await createServer({ server: { middlewareMode: true, hmr: false, watch: null }, appType: 'custom', logLevel: 'error' });
  try {
    const { startHtml: render } = await server.ssrLoadModule('/src/app/start-html.tsx');
    const html: unknown = typeof render === 'function' ? render(LANGUAGE) : undefined;
    if (typeof html !== 'string') throw new Error('the start page was not rendered');
    return html;
  } finally {
    await server.close();
  }
}
