import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';

const Chunk = z.object({
  file: z.string(),
  isEntry: z._default(z.boolean(), false),
  imports: z._default(z.array(z.string()), []),
  css: z._default(z.array(z.string()), []),
});

const Manifest = z.record(z.string(), Chunk);
type Manifest = z.infer<typeof Manifest>;

/** A built file, and its size in bytes after gzip. */
export type Weighed = { readonly file: string; readonly bytes: number };

export const readManifest = (): Manifest =>
  Manifest.parse(JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')));

/** The JavaScript that is loaded, without import(), when these modules are asked for; throws where one was not built. */
export function scriptsOf(manifest: Manifest, keys: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const walk = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of chunkOf(manifest, key).imports) walk(next);
  };
  for (const key of keys) walk(key);
  return [...new Set([...seen].map((key) => chunkOf(manifest, key).file))].filter((file) => file.endsWith('.js'));
}

export const entriesOf = (manifest: Manifest): readonly string[] =>
  Object.keys(manifest).filter((key) => manifest[key]?.isEntry ?? false);

export const stylesheets = (): readonly string[] =>
  readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));

export function weigh(files: readonly string[]): readonly Weighed[] {
  return files.map((file) => ({ file, bytes: gzipSync(readFileSync(`dist/${file}`)).length }));
}

function chunkOf(manifest: Manifest, key: string): z.infer<typeof Chunk> {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`not a chunk of the build: ${key}`);
  return chunk;
}
