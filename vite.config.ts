import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { ahead } from './tools/vite/ahead.ts';
import { catalogs } from './tools/vite/catalogs.ts';
import { editionPlugin } from './tools/vite/edition.ts';
import { messages } from './tools/vite/messages.ts';
import { offline } from './tools/vite/offline.ts';
import { securityHeaders } from './tools/vite/security-headers.ts';
import { startPage } from './tools/vite/start-page.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const nothing = here('./tools/vite/nothing.ts');

const opensReviews =
  /src\/storage\/(vault|shelf|row|header|open-rows|layout|key-ring|database|known-devices|catalogs|desk\/handed|desk\/places)\.ts$|\/idb\//;

/** What a patient wrote is no business of a browser extension that looks for React. */
const withoutDevtools: Plugin = {
  name: 'beforehand:without-devtools',
  apply: 'build',
  config: () => ({ define: { __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined' } }),
};

export default defineConfig({
  // Relative, so that the built folder works at any path of any host.
  base: './',
  // The bench has pages of its own.
  optimizeDeps: { entries: ['index.html'] },
  plugins: [
    messages(),
    editionPlugin(),
    catalogs(),
    react(),
    securityHeaders(),
    withoutDevtools,
    startPage(),
    ahead(),
    offline(),
  ],
  resolve: {
    alias: { canvg: nothing, dompurify: nothing, html2canvas: nothing, 'fast-png': here('./tools/vite/no-png.ts') },
  },
  build: {
    target: 'es2022',
    manifest: true,
    // An inlined font or picture would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What opens a review is one file, though the desk and a PIN need only parts of it: the start page waits for it.
        codeSplitting: { groups: [{ name: 'vault', test: opensReviews }], includeDependenciesRecursively: false },
      },
    },
  },
});
