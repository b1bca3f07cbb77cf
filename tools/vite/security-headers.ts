import type { Plugin } from 'vite';

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self' blob:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // No text becomes a script or markup: in the whole app one policy names one address, the worker's.
  "require-trusted-types-for 'script'",
  'trusted-types worker',
].join('; ');

const headers = [
  '/*',
  // A page cannot say this of itself: only a header can.
  `  Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
  '  Cross-Origin-Opener-Policy: same-origin',
  '  Permissions-Policy: geolocation=(), microphone=(), payment=(), usb=()',
  '  Referrer-Policy: no-referrer',
  '  X-Content-Type-Options: nosniff',
  '/assets/*',
  '  Cache-Control: public, max-age=31536000, immutable',
  '',
].join('\n');

/**
 * Lets the built page load and send nothing beyond its own origin, whatever host it stands on: the policy is in the page,
 * and once more, with what only a header can say, in `_headers` for the hosts that read it.
 */
export const securityHeaders = (): Plugin => ({
  name: 'beforehand:security-headers',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
  ],
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '_headers', source: headers });
  },
});
