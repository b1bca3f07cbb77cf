import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Makes the built app work without a network: a service worker that keeps every file of this very build. */
export const offline = (): Plugin => ({
  name: 'beforehand:offline',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const built = Object.keys(bundle).filter(
      (name) => !name.startsWith('.') && name !== '_headers' && !name.endsWith('.map'),
    );
    const files = [
      ...new Set(['./', ...built.filter((name) => name !== 'index.html'), ...readdirSync('public')]),
    ].toSorted();
    const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
    this.emitFile({ type: 'asset', fileName: 'sw.js', source: worker(version, files) });
  },
});

// A new version waits until no tab shows the old one: a review under way never loses a file that it still needs.
const worker = (version: string, files: readonly string[]) => `const CACHE = 'beforehand-${version}';
const FILES = ${JSON.stringify(files)};
addEventListener('install', (event) => event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES))));
addEventListener('activate', (event) =>
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))),
);
addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  if (method !== 'GET' || new URL(url).origin !== location.origin) return;
  const wanted = mode === 'navigate' ? './' : event.request;
  event.respondWith(caches.open(CACHE).then(async (cache) => (await cache.match(wanted, { ignoreSearch: true })) ?? fetch(event.request)));
});
`;
