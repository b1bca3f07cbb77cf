import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { entriesOf, readManifest, scriptsOf, stylesheets, weigh } from './budgets/built.ts';

const kB = 1000;
const catalog = 'src/risks/catalogs/lumbar-rhizotomy/0.1.0';
const pdf = 'src/app/printing.ts';
const sealing = 'src/app/sealing.ts';
const start = ['index.html'];
// A device that keeps a review needs the storage to name it on the start page.
const startWithReview = [...start, 'src/storage/vaults.ts'];

let manifest: ReturnType<typeof readManifest>;

beforeAll(() => {
  manifest = readManifest();
});

/** What these modules bring, less what the page that asks for them has already. */
const broughtBy = (keys: readonly string[], there: readonly string[]) => {
  const already = new Set(scriptsOf(manifest, there));
  return scriptsOf(manifest, keys).filter((file) => !already.has(file));
};

function expectAtMost(limit: number, files: readonly string[]): void {
  const weighed = weigh(files).toSorted((a, b) => b.bytes - a.bytes);
  const total = weighed.reduce((sum, { bytes }) => sum + bytes, 0);
  const each = weighed.map(({ file, bytes }) => `  ${String(bytes).padStart(7)}  ${file}`).join('\n');
  console.log(`${total} of ${limit} bytes\n${each}`);
  expect(files, 'nothing was weighed').not.toEqual([]);
  expect(total, `bytes after gzip, of\n${each}\n`).toBeLessThanOrEqual(limit);
}

test('the start page is usable after 90 kB of JavaScript', () => {
  expect(entriesOf(manifest)).toEqual(['index.html']);
  expectAtMost(90 * kB, scriptsOf(manifest, start));
});

test('on a device that keeps a review the start page is usable after 98 kB', () => {
  expectAtMost(98 * kB, scriptsOf(manifest, startWithReview));
});

test('all stylesheets together weigh at most 12 kB', () => {
  expectAtMost(12 * kB, stylesheets());
});

test('the English catalog weighs at most 45 kB', () => {
  expectAtMost(45 * kB, broughtBy([`${catalog}/structure.json`, `${catalog}/en.json`], startWithReview));
});

test('sealing and checking bring at most 40 kB', () => {
  expectAtMost(40 * kB, broughtBy([sealing], [...startWithReview, 'src/app/ReviewApp.tsx']));
});

test('making a PDF brings at most 140 kB besides its fonts', () => {
  expectAtMost(140 * kB, broughtBy([pdf], [...startWithReview, 'src/app/ReviewApp.tsx']));
});

test('the fonts of the sheet weigh at most 90 kB, as a host sends them', () => {
  const fonts = ['Regular', 'Bold'].map((weight) => readFileSync(`src/pdf/fonts/NotoSans-${weight}.ttf`));
  const sizes = fonts.map((font) => brotliCompressSync(font).length);
  console.log(`${sizes.join(' + ')} bytes`);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(90 * kB);
});
