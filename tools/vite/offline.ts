import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const folder = 'public';
/** The hospital's own file, which it may change on the host at any time, without a build. */
const clinic = 'clinic.json';

/** Makes the built app work without a network: a service worker that keeps every file of this very build. */
export const offline = (): Plugin => ({
  name: 'beforehand:offline',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const built = Object.values(bundle).filter(
      ({ fileName }) => !fileName.startsWith('.') && fileName !== '_headers' && !fileName.endsWith('.map'),
    );
    // What lies in a folder of `public` is for readers of the docs, not for the app.
    const lying = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    const given = lying.map(({ name }) => name).filter((name) => name !== clinic);
    const files = ['./', ...built.map(({ fileName }) => fileName), ...given].filter((name) => name !== 'index.html');
    const contents = [
      ...built.map((file) => (file.type === 'chunk' ? file.code : file.source)),
      ...given.map((name) => readFileSync(join(folder, name))),
    ];
    this.emitFile({ type: 'asset', fileName: 'sw.js', source: worker(versionOf(contents), files.toSorted()) });
  },
});

function versionOf(contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 12);
}

// A new version waits until no tab shows the old one: a review under way never loses a file that it still needs.
// The clinic's file is asked for anew each time, and what was last seen of it is kept for when there is no network.
const worker = (version: string, files: readonly string[]) => `const CACHE = 'beforehand-${version}';
const FILES = ${JSON.stringify(files)};
addEventListener('install', (event) => event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map(asServed)))));
addEventListener('activate', (event) =>
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))),
);
addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  if (method !== 'GET' || new URL(url).origin !== location.origin) return;
  if (url === new URL('${clinic}', registration.scope).href) return event.respondWith(newest(event.request));
  const wanted = mode === 'navigate' ? './' : event.request;
  event.respondWith(caches.open(CACHE).then(async (cache) => (await cache.match(wanted, { ignoreSearch: true })) ?? fetch(event.request)));
});
// A file named by its content is what its name says; the others are asked for anew.
function asServed(file) {
  return new Request(file, { cache: file.startsWith('assets/') ? 'default' : 'no-cache' });
}
async function newest(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    else if (answer.status === 404) await cache.delete(request);
    return answer;
  } catch {
    return (await cache.match(request)) ?? Response.error();
  }
}
`;
