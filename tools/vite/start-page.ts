import { createServer, type Plugin } from 'vite';
import * as z from 'zod/mini';

const LANGUAGE = 'en';
const Rendered = z.looseObject({ html: z.string() });

/** Puts the start page into `index.html` when it is built, so that it can be read before any script. */
export const startPage = (): Plugin => ({
  name: 'beforehand:start-page',
  apply: 'build',
  transformIndexHtml: {
    order: 'pre',
    handler: async (html) =>
      html.replace('<div id="root"></div>', `<div id="root" lang="${LANGUAGE}">${await startHtml()}</div>`),
  },
});

async function startHtml(): Promise<string> {
  const server = await createServer({
    server: { middlewareMode: true, hmr: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
  });
  try {
    return Rendered.parse(await server.ssrLoadModule('/src/app/start-html.tsx')).html;
  } finally {
    await server.close();
  }
}
