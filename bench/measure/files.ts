import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

export type ServedFile = { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer };

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

const packed = new Set(['.woff2', '.png', '.gif']);

/** A built folder as a careful host keeps it: compressed beforehand as far as brotli goes, assets for ever, the rest asked anew. */
export function filesOf(folder: string): ReadonlyMap<string, ServedFile> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [`/${name}`, served(name, readFileSync(join(folder, name)))]));
}

function served(name: string, bytes: Buffer): ServedFile {
  const extension = extname(name);
  const headers = {
    'content-type': types[extension] ?? 'application/octet-stream',
    'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (packed.has(extension)) return { headers, body: bytes };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { headers: { ...headers, 'content-encoding': 'br' }, body: brotliCompressSync(bytes, { params }) };
}
