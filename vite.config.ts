import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { messages } from './tools/vite/messages.ts';
import { securityHeaders } from './tools/vite/security-headers.ts';

const nothing = fileURLToPath(new URL('./tools/vite/nothing.ts', import.meta.url));

export default defineConfig({
  // Relative, so that the built folder works at any path of any host.
  base: './',
  plugins: [messages(), react(), securityHeaders()],
  resolve: { alias: { canvg: nothing, dompurify: nothing, html2canvas: nothing } },
  build: {
    target: 'es2022',
    manifest: true,
    // An inlined font or picture would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
