import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Signer } from '../../../src/pdf/seal/certificate.ts';
import { binary } from '../../../src/pdf/ink/pdf-writer.ts';
import { proofsFrom } from '../../../src/pdf/seal/proofs.ts';
import { verifyFile } from '../../../src/pdf/open/verify-sheet.ts';
import { writeRecord } from '../../../src/record/make-record.ts';
import type { ReviewRecord } from '../../../src/record/record.ts';
import { fileOfVersion } from '../record/fixture.ts';
import { newDevice } from './device.ts';
import { events, sealedRecord } from './sealed-record.ts';
import { savedAgain } from './open-again.ts';
import { madeSheet, sealedBy } from './made-sheet.ts';
import { verdictsOnFlips } from './flips.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const proofs = proofsFrom(crypto.subtle);
const verdictOn = (bytes: Bytes) => verifyFile(bytes, proofs);
const bytesOf = (file: string): Bytes => Uint8Array.from(file, (character) => character.codePointAt(0) ?? 0);
const textBytes = (words: string): Bytes => new TextEncoder().encode(words);

let phone: Signer;
let record: ReviewRecord;
let sheet: Bytes;
beforeAll(async () => {
  phone = await newDevice('Beforehand device 7F3A');
  record = await sealedRecord(phone);
  sheet = await sealedBy(phone, { record: writeRecord(record) });
});

describe('unchanged', () => {
  test('is a sheet as it was sealed, with what the record says and by which key', async () => {
    expect(await verdictOn(sheet)).toEqual({
      is: 'unchanged',
      pages: 'not-compared',
      record,
      certificate: phone.certificate,
      open: 0,
      earlier: [],
    });
  });

  test('is a saved review as it was sealed', async () => {
    expect(await verdictOn(textBytes(writeRecord(record)))).toMatchObject({
      is: 'unchanged',
      pages: 'none',
      open: 0,
    });
  });
});

describe('a page that was altered around an intact record', () => {
  test.for([
    ['saved again by another program', []],
    ['with its objects in streams', ['--object-streams=generate']],
    ['with nothing compressed', ['--stream-data=uncompress']],
    ['linearized', ['--linearize']],
    ['in the readable form of qpdf', ['--qdf']],
  ] as const)('%s', async ([, options]) => {
    const found = await verdictOn(savedAgain(sheet, options));
    expect(found).toEqual({
      is: 'page-altered',
      page: 'changed',
      record,
      certificate: phone.certificate,
      open: 0,
      earlier: [],
    });
  });

  test('with something added behind its end', async () => {
    const stamped = `${binary(sheet)}\n900 0 obj\n<</Stamp true>>\nendobj\ntrailer\n<</Prev 1>>\nstartxref\n1\n%%EOF\n`;
    expect(await verdictOn(bytesOf(stamped))).toMatchObject({ is: 'page-altered', page: 'changed' });
  });

  test('that never had a seal of its own', async () => {
    const unsealed = madeSheet({ record: writeRecord(record) });
    expect(await verdictOn(unsealed)).toMatchObject({ is: 'page-altered', page: 'not-sealed' });
  });
});

describe('changed', () => {
  test('is another record drawn and sealed by another key around it', async () => {
    const stranger = await newDevice('Beforehand device 7F3A');
    const forged = await sealedBy(stranger, { record: writeRecord(record) });
    expect(await verdictOn(forged)).toMatchObject({ is: 'changed', what: { is: 'other-device' } });
  });

  test('is a record of which one event says something else', async () => {
    const words = writeRecord(record).replace('"clear"', '"not-sure"');
    expect(words).not.toBe(writeRecord(record));
    expect(await verdictOn(textBytes(words))).toMatchObject({ is: 'changed' });
    expect(await verdictOn(await sealedBy(phone, { record: words }))).toMatchObject({ is: 'changed' });
  });

  test('is a file that carries two records, whichever is ours', async () => {
    const other = writeRecord(await sealedRecord(phone, events.slice(0, 4)));
    const packed = deflateSync(other);
    const planted = `/Type /EmbeddedFile /Filter /FlateDecode /Length ${packed.length}>>\nstream\n${packed.toString('latin1')}\nendstream\nendobj\n`;
    const both = binary(sheet).replace(/\nxref\n/u, () => `\n900 0 obj\n<<${planted}xref\n`);
    expect(await verdictOn(bytesOf(both))).toEqual({
      is: 'changed',
      what: { is: 'several-records' },
      record: null,
      earlier: [],
    });
  });
});

describe('neither', () => {
  test('a review that no device sealed', async () => {
    expect(await verdictOn(textBytes(fileOfVersion(1)))).toMatchObject({ is: 'not-sealed' });
  });

  test.for([
    ['nothing', ''],
    ['a letter', 'Dear Sir'],
    ['somebody else’s JSON', '{"resourceType":"Bundle"}'],
    ['somebody else’s PDF', '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n0\n%%EOF'],
  ])('%s is not ours', async ([, words]) => {
    expect(await verdictOn(textBytes(words ?? ''))).toEqual({ is: 'not-ours', earlier: [] });
  });

  test('a newer file, and one that is too large, cannot be read', async () => {
    const newer = writeRecord(record).replace('"schemaVersion":2', '"schemaVersion":3');
    expect(await verdictOn(textBytes(newer))).toEqual({ is: 'unreadable', reason: 'newer', earlier: [] });
    expect(await verdictOn(new Uint8Array(21 * 1024 * 1024))).toEqual({
      is: 'unreadable',
      reason: 'too-large',
      earlier: [],
    });
  });
});

describe('a file that means harm', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('cut after %i tenths', async (tenth) => {
    const cut = sheet.slice(0, Math.floor((sheet.length * tenth) / 10));
    // Ours or not, a PDF without its end was cut off: nobody is told that it is not theirs.
    expect((await verdictOn(cut)).is).toMatch(/^(?:page-altered|unreadable)$/u);
  });

  test('with a stream that unpacks to five gigabytes is answered before that', async () => {
    // A block of zeros that ends on a byte can be said again and again.
    const block = deflateRawSync(Buffer.alloc(2 ** 24), { finishFlush: constants.Z_FULL_FLUSH });
    const bomb = Buffer.concat([Buffer.from('789c', 'hex'), ...Array.from({ length: 320 }, () => block)]).toString(
      'latin1',
    );
    const file = `%PDF-1.7\n1 0 obj\n<</Type /EmbeddedFile /Filter /FlateDecode /Length ${bomb.length}>>\nstream\n${bomb}\nendstream\nendobj`;
    expect(await verdictOn(bytesOf(file))).toEqual({ is: 'unreadable', reason: 'damaged', earlier: [] });
  });

  test('with 200 MB of JSON is not read', async () => {
    expect(await verdictOn(new Uint8Array(200 * 1024 * 1024).fill(0x5b))).toEqual({
      is: 'unreadable',
      reason: 'too-large',
      earlier: [],
    });
  });

  test('nested 100,000 deep is answered, as a file and as what a sheet carries', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const inside = writeRecord(record).replace(/"events":\[/u, `"events":[${deep},`);
    for (const words of [deep, inside]) {
      expect((await verdictOn(textBytes(words))).is).toMatch(/^(?:not-ours|unreadable|changed)$/u);
      expect((await verdictOn(await sealedBy(phone, { record: words }))).is).not.toBe('unchanged');
    }
  });

  test.each(['__proto__', 'constructor', 'toString'])(
    'that would slip in a member %s is not unchanged',
    async (key) => {
      const words = writeRecord(record);
      const inRecord = words.replace('{', `{"${key}":{"polluted":true},`);
      const inEvent = words.replace('"events":[{', `"events":[{"${key}":{"polluted":true},`);
      for (const changed of [inRecord, inEvent]) {
        expect(changed).not.toBe(words);
        expect((await verdictOn(textBytes(changed))).is).not.toBe('unchanged');
      }
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
  );

  test('whose cross-references run in a circle, or to each other, is answered', async () => {
    const circle = binary(sheet).replace(
      /\/Names <<\/EmbeddedFiles <<\/Names \[(<[\dA-F]+>) \d+ 0 R\]/u,
      '/Names <</EmbeddedFiles <</Names [$1 1 0 R]',
    );
    expect((await verdictOn(bytesOf(circle))).is).toMatch(/^(?:page-altered|not-ours|unreadable)$/u);
    const [, start = ''] = /startxref\n(\d+)/u.exec(binary(sheet)) ?? [];
    const looped = binary(sheet).replace('trailer\n<<', `trailer\n<</Prev ${start}`);
    expect(await verdictOn(bytesOf(looped))).toMatchObject({ is: 'page-altered', page: 'changed' });
  });

  test('that was stripped of its seal, or of all that is signed, is not unchanged', async () => {
    const file = binary(sheet);
    const stripped = [
      file.replace(/\/AcroForm [^\n]*/u, ''),
      file.replace('/Type /Sig', '/Type /Sog'),
      file.replace(/\/ByteRange \[0 [\d ]+\]/u, (range) => ' '.repeat(range.length)),
      file.replace(/\/Contents <[\da-f]+>/u, (hole) => `/Contents <${'0'.repeat(hole.length - 12)}>`),
    ];
    for (const one of stripped) {
      expect(one).not.toBe(file);
      expect(await verdictOn(bytesOf(one))).toMatchObject({ is: 'page-altered' });
    }
  });

  test('with a hundred thousand streams is answered', async () => {
    const file = `%PDF-1.7\n${'1 0 obj\n<</Type /EmbeddedFile>>\nstream\nx\nendstream\nendobj\n'.repeat(100_000)}`;
    expect(await verdictOn(bytesOf(file))).toEqual({ is: 'unreadable', reason: 'damaged', earlier: [] });
  });

  test('two hundred bits turned over are never "unchanged"', async () => {
    const said = await verdictsOnFlips(sheet, { seed: 20_261_123, times: 200 });
    expect(Object.values(said).reduce((sum, times) => sum + times)).toBe(200);
    expect(said).not.toHaveProperty('unchanged');
  });
});
