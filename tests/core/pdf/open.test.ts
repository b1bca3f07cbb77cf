import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSheet } from '../../../src/pdf/open/open.ts';
import { madeSheet } from './made-sheet.ts';

const RECORD = '{"name":"Zażółć 😊 \\\\ (endobj)"}';

const pdfWith = (record: string) => madeSheet({ record });
const pdf = pdfWith(RECORD);
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
/** The same file with one piece of text replaced by another of the same length, so that all else stays in its place. */
function forged(from: string, to: string): Uint8Array<ArrayBuffer> {
  expect(latin1(pdf)).toContain(from);
  return bytesOf(latin1(pdf).replace(from, to.padEnd(from.length).slice(0, from.length)));
}

test('the record comes out of its sheet as it went in', async () => {
  expect(await openSheet(pdf)).toEqual({ ok: true, record: RECORD, earlier: [] });
});

test('any JSON comes out as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json({ stringUnit: 'binary' }), async (record) => {
      expect(await openSheet(pdfWith(record))).toEqual({ ok: true, record, earlier: [] });
    }),
    { numRuns: 20 },
  );
});

test('a file that is no PDF is not taken for one', async () => {
  for (const text of ['', '{"format":"beforehand-review"}', 'x%PDF-1.7']) {
    expect(await openSheet(bytesOf(text))).toEqual({ ok: false, reason: 'not-a-pdf' });
  }
});

test.for([
  ['of another program', '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n0\n%%EOF'],
  ['cut short', latin1(pdf).slice(0, -200)],
  [
    'with a second revision',
    `${latin1(pdf)}\nxref\n0 1\n0000000000 65535 f \ntrailer\n<<\n/Size 1\n/Root 1 0 R\n>>\nstartxref\n${pdf.length + 1}\n%%EOF`,
  ],
  ['with something after its end', `${latin1(pdf)}\n%%EOF and more`],
] as const)('a PDF %s is foreign', async ([, text]) => {
  expect(await openSheet(bytesOf(text))).toEqual({ ok: false, reason: 'foreign' });
});

test.for([
  ['another attachment', '/EmbeddedFiles <</Names [<FEFF0072', '/EmbeddedFiles <</Names [<FEFF0073'],
  ['another kind of file', '/Subtype /application#2Fjson', '/Subtype /application#2Fjavb'],
  ['a catalog elsewhere', '/Root ', '/Rood '],
  ['a chain of revisions', '\n/Info ', '\n/Prev '],
  ['a form or script in the place of the files', '/AFRelationship /Data', '/AFRelationship /Java'],
] as const)('a sheet that was changed to have %s is foreign', async ([, from, to]) => {
  expect(await openSheet(forged(from, to))).toEqual({ ok: false, reason: 'foreign' });
});

test('a sheet whose table points elsewhere is foreign', async () => {
  const text = latin1(pdf);
  const root = Number(/\/Root (\d+) 0 R/u.exec(text)?.[1]);
  const entry =
    text.lastIndexOf('xref\n0 ', text.lastIndexOf('startxref')) + `xref\n0 ${root + 1}\n`.length + 20 * root;
  expect(text.slice(entry, entry + 20)).toMatch(/^\d{10} 00000 n \n$/u);
  const within = String(Number(text.slice(entry, entry + 10)) + 1).padStart(10, '0');
  for (const place of ['0000000000', '0000000009', within, '9999999999']) {
    const moved = text.slice(0, entry) + place + text.slice(entry + 10);
    expect(await openSheet(bytesOf(moved))).toEqual({ ok: false, reason: 'foreign' });
  }
});

test('a record whose bytes were changed is damaged', async () => {
  const text = latin1(pdf);
  const at = text.indexOf('stream\n', text.indexOf('/EmbeddedFile\n')) + 'stream\n'.length;
  const changed = bytesOf(text);
  changed.set(
    [...changed.subarray(at + 8, at + 16)].map((byte) => byte ^ 0x55),
    at + 8,
  );
  expect(await openSheet(changed)).toEqual({ ok: false, reason: 'damaged' });
});

test('a record of another size than it says is damaged, and no more than that is read', async () => {
  const size = new TextEncoder().encode(RECORD).length;
  expect(await openSheet(forged(`/Size ${size} /ModDate`, `/Size ${size - 1} /ModDate`))).toEqual({
    ok: false,
    reason: 'damaged',
  });
  expect(await openSheet(forged(`/Size ${size} /ModDate`, `/Size ${size + 1} /ModDate`))).toEqual({
    ok: false,
    reason: 'damaged',
  });
  const bomb = deflateSync(Buffer.alloc(50_000_000));
  const text = latin1(pdf);
  const length = Number(/\/Params <<\/Size \d+ [^>]+>>\n\/Length (\d+)\n/u.exec(text)?.[1]);
  expect(length).toBeGreaterThan(0);
  const at = text.indexOf('stream\n', text.indexOf('/EmbeddedFile\n')) + 'stream\n'.length;
  const planted = text.slice(0, at) + bomb.subarray(0, length).toString('latin1') + text.slice(at + length);
  expect(await openSheet(bytesOf(planted))).toEqual({ ok: false, reason: 'damaged' });
});

test('a file larger than 20 MB, or that says it holds as much, is too large', async () => {
  expect(await openSheet(new Uint8Array(20 * 1024 * 1024 + 1))).toEqual({ ok: false, reason: 'too-large' });
  const large = pdfWith(JSON.stringify('x'.repeat(9_999_998)));
  const claims = latin1(large).replace('/Size 10000000 ', '/Size 90000000 ');
  expect(await openSheet(bytesOf(claims))).toEqual({ ok: false, reason: 'too-large' });
});

test('whatever bytes are changed, it answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(pdf.length - 1), fc.uint8Array({ minLength: 1, maxLength: 60 }), async (at, noise) => {
      const changed = new Uint8Array(pdf);
      changed.set(noise.subarray(0, pdf.length - at), at);
      const opened = await openSheet(changed);
      expect(opened.ok || ['not-a-pdf', 'foreign', 'damaged', 'too-large'].includes(opened.reason)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('a table of a million objects is answered too', async () => {
  const entries = '0000000000 65535 f \n'.repeat(1_000_000);
  const table = `xref\n0 1000000\n${entries}trailer\n<<\n/Size 1000000\n/Root 1 0 R\n/Info 1 0 R\n/ID [ <${'0'.repeat(32)}> <${'0'.repeat(32)}> ]\n>>\nstartxref\n9\n%%EOF`;
  expect(await openSheet(bytesOf(`%PDF-1.7\n${table}`))).toEqual({ ok: false, reason: 'foreign' });
});
