import { beforeAll, describe, expect, test } from 'vitest';
import { checkFile } from '../../../src/app/check-file.ts';
import { hasItsPages } from '../../../src/pdf/compare-pages.ts';
import { MOST_EARLIER } from '../../../src/pdf/ink/earlier-files.ts';
import { binary } from '../../../src/pdf/ink/pdf-writer.ts';
import { OPEN_RANGE, withoutSeal } from '../../../src/pdf/ink/seal-field.ts';
import { makeSheetPdf } from '../../../src/pdf/make-sheet.ts';
import { earlierFault } from '../../../src/pdf/open/earlier-fault.ts';
import { openSheet } from '../../../src/pdf/open/open.ts';
import { ownText } from '../../../src/pdf/open/own-text.ts';
import { verifyFile } from '../../../src/pdf/open/verify-sheet.ts';
import type { Signer } from '../../../src/pdf/seal/certificate.ts';
import { proofsFrom } from '../../../src/pdf/seal/proofs.ts';
import { verifySeal } from '../../../src/pdf/seal/verify-seal.ts';
import { makeRecord, writeRecord } from '../../../src/record/make-record.ts';
import type { ReviewRecord } from '../../../src/record/record.ts';
import { sealLog } from '../../../src/record/seal-record.ts';
import { checkPdf } from '../../../tools/check-pdf/check.ts';
import { random } from '../../soak/random.ts';
import { t } from '../i18n/tables.ts';
import { digest, newDevice } from './device.ts';
import { fonts } from './fonts.ts';
import { forgedSheet } from './forged-sheet.ts';
import { DEVICE, madeSheet, order, sealedBy, sound } from './made-sheet.ts';
import { ask, savedAgain } from './open-again.ts';
import { parts } from './sealed-record.ts';
import { EDITION, handedOut, logOf, versions } from './versions.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const proofs = proofsFrom(crypto.subtle);
const verdictOn = (bytes: Bytes) => verifyFile(bytes, proofs);
const check = (bytes: Bytes) =>
  checkFile(bytes, { proofs, t, edition: EDITION, printing: () => Promise.resolve({ hasItsPages, fonts }) });

let phone: Signer;
let records: readonly ReviewRecord[];
let bare: readonly Bytes[];
/** The third version, with the first two inside. */
let third: Bytes;
const recordOf = (version: number): ReviewRecord => {
  const record = records[version - 1];
  if (!record) throw new Error(`no version ${version}`);
  return record;
};
beforeAll(async () => {
  phone = await newDevice(DEVICE);
  records = await versions(phone, 3);
  bare = await Promise.all(records.map((record) => handedOut(record, { by: phone })));
  third = await handedOut(recordOf(3), { by: phone, earlier: bare.slice(0, 2) });
});

const forged = (earlier: readonly Bytes[], differs = {}) =>
  forgedSheet({ record: recordOf(3), by: phone, earlier, ...differs });

const changedBy = (number: number) => ({ is: 'changed', what: { is: 'earlier-sheet', number } });

describe('a sheet that follows two others', () => {
  test('has nothing against it as an archive, for a reader for the blind, or as a signed document', () => {
    expect(checkPdf(third)).toEqual([]);
  });

  test('carries them to the byte, for us and for any other program', async () => {
    const sheets = bare.slice(0, 2);
    expect(await openSheet(third)).toEqual({ ok: true, record: writeRecord(recordOf(3)), earlier: sheets });
    const listed = ask('qpdf', third, ['--list-attachments', '--verbose']);
    for (const name of ['record.review.json', 'sheet-1.pdf', 'sheet-2.pdf']) expect(listed).toContain(name);
    expect(ask('pdfsig', third)).toContain('Signature is Valid');
    console.log(`sheets of ${sheets.map(({ length }) => length).join(', ')} bytes in one of ${third.length}`);
    console.log(`the same without them: ${bare[2]?.length}`);
  });

  test('is unchanged, its pages are its own, and so is each of them', async () => {
    const same = { is: 'unchanged', pages: 'same' };
    expect(await check(third)).toMatchObject({
      ...same,
      record: recordOf(3),
      earlier: [
        { ...same, record: recordOf(1) },
        { ...same, record: recordOf(2) },
      ],
    });
  });

  test('is the same each time, and another than the one without them', async () => {
    const wish = { earlier: bare.slice(0, 2), by: phone, made: { seal: 'record' } } as const;
    expect(await handedOut(recordOf(3), wish)).toEqual(await handedOut(recordOf(3), wish));
    expect(ask('qpdf', third, ['--show-object=trailer'])).not.toBe(
      ask('qpdf', bare[2] ?? third, ['--show-object=trailer']),
    );
  });

  test('is none of its own: the page to take home carries nothing', async () => {
    const home = await handedOut(recordOf(3), {
      by: phone,
      earlier: bare.slice(0, 2),
      made: { part: 'take-home', seal: null },
    });
    expect(ask('qpdf', home, ['--list-attachments'])).toContain('no embedded files');
  });

  test('can have them where the seal is under the record alone', async () => {
    const made = { seal: 'record' } as const;
    const first = await handedOut(recordOf(1), { by: phone, made });
    const second = await handedOut(recordOf(2), { by: phone, earlier: [first], made });
    const altered = { is: 'page-altered', page: 'not-sealed', pages: 'same' };
    expect(await check(second)).toMatchObject({ ...altered, earlier: [altered] });
  });

  test('can have one that another device of the review sealed', async () => {
    const desk = await newDevice('Beforehand device DE5K');
    const { segments } = recordOf(1);
    const open = makeRecord({ ...parts, events: logOf(2), seals: segments.flatMap(({ seal }) => seal ?? []) });
    const record = makeRecord({ ...parts, events: logOf(2), seals: await sealLog(open, desk, digest) });
    const second = await handedOut(record, { by: desk, earlier: bare.slice(0, 1) });
    expect(await check(second)).toMatchObject({ is: 'unchanged', earlier: [{ is: 'unchanged' }] });
  });

  test('can have one that no device sealed', async () => {
    const unsealed = makeRecord({ ...parts, events: logOf(1) });
    const first = await handedOut(unsealed, { by: phone, made: { seal: null } });
    const second = await handedOut(recordOf(2), { by: phone, earlier: [first] });
    expect(await check(second)).toMatchObject({ is: 'unchanged', pages: 'same', earlier: [{ is: 'not-sealed' }] });
  });
});

describe('changed, with its number, is an earlier sheet', () => {
  test('in another’s place', async () => {
    expect(await verdictOn(await forged(bare.slice(0, 2).toReversed()))).toMatchObject(changedBy(1));
  });

  test('that stands there twice', async () => {
    expect(await verdictOn(await forged([...bare.slice(0, 1), ...bare.slice(0, 1)]))).toMatchObject(changedBy(1));
  });

  test('that says what this one says', async () => {
    expect(await verdictOn(await forged(bare))).toMatchObject(changedBy(3));
  });

  test('of a stranger, whatever it says', async () => {
    const stranger = await newDevice(DEVICE);
    const [, theirs] = await versions(stranger, 2);
    const sheet = theirs ? await handedOut(theirs, { by: stranger }) : third;
    expect(await verdictOn(sheet)).toMatchObject({ is: 'unchanged' });
    expect(await verdictOn(await forged([...bare.slice(0, 1), sheet]))).toMatchObject({
      ...changedBy(2),
      earlier: [{ is: 'unchanged' }, { is: 'unchanged' }],
    });
  });

  test('of another review, or about another text', async () => {
    const others = [
      { ...parts, events: logOf(1).map((event) => ({ ...event, at: event.at.replace('23T', '24T') })) },
      { ...parts, textHash: 'another', events: logOf(1) },
    ];
    for (const other of others) {
      const record = makeRecord({ ...other, seals: await sealLog(makeRecord(other), phone, digest) });
      const sheet = await sealedBy(phone, { record: writeRecord(record) });
      expect(await verdictOn(sheet)).toMatchObject({ is: 'unchanged' });
      expect(await verdictOn(await forged([sheet]))).toMatchObject(changedBy(1));
    }
  });

  test('of which one event says something else', async () => {
    const words = writeRecord(recordOf(1)).replace('"clear"', '"not-sure"');
    const sheet = await sealedBy(phone, { record: words });
    expect(await verdictOn(await forged([sheet]))).toMatchObject({ ...changedBy(1), earlier: [{ is: 'changed' }] });
  });

  test('that another program saved, and that is no sheet at all', async () => {
    const [first = third] = bare;
    const saved = Uint8Array.from(savedAgain(first, []));
    expect(await verdictOn(await forged([saved]))).toMatchObject({
      ...changedBy(1),
      earlier: [{ is: 'page-altered', page: 'changed' }],
    });
    const letter = new TextEncoder().encode('Dear Sir');
    expect(await check(await forged([letter]))).toMatchObject({ ...changedBy(1), earlier: [{ is: 'not-ours' }] });
    const review = new TextEncoder().encode(writeRecord(recordOf(1)));
    expect(await verdictOn(await forged([review]))).toMatchObject(changedBy(1));
  });

  test('with other pages around its record, sealed by the very device', async () => {
    const record = writeRecord(recordOf(1));
    const madeWith = `beforehand ${JSON.stringify({ edition: EDITION, part: 'whole', paper: 'a4', layout: 'standard', clinic: {}, seal: 'file' })}`;
    const drawn = await sealedBy(phone, { record, madeWith });
    const sheet = await handedOut(recordOf(3), { by: phone, earlier: [drawn] });
    expect(await verdictOn(sheet)).toMatchObject({ is: 'unchanged' });
    expect(await check(sheet)).toMatchObject({
      ...changedBy(1),
      earlier: [{ is: 'changed', what: { is: 'pages' } }],
    });
  });
});

describe('what was done to the file is found', () => {
  /** Where the packed bytes of an earlier sheet lie. */
  function placeOf(number: number): readonly [from: number, to: number] {
    const text = Buffer.from(third).toString('latin1');
    const at = Array.from(text.matchAll(/\/Subtype \/application#2Fpdf/gu))[number - 1]?.index ?? -1;
    const begin = text.indexOf('stream\n', at) + 'stream\n'.length;
    return [begin, begin + Number(/\/Length (\d+)/u.exec(text.slice(at, begin))?.[1])];
  }

  test('bits turned over inside an earlier sheet', async () => {
    const chance = random(20_261_124);
    for (const number of [1, 2]) {
      const [begin, end] = placeOf(number);
      for (let i = 0; i < 40; i += 1) {
        const harmed = Uint8Array.from(third);
        const at = begin + chance.below(end - begin);
        harmed[at] = (harmed[at] ?? 0) ^ (1 << chance.below(8));
        expect(await verdictOn(harmed)).toMatchObject(changedBy(number));
      }
    }
  });

  test('bits turned over anywhere', async () => {
    const chance = random(20_261_125);
    for (let i = 0; i < 100; i += 1) {
      const harmed = Uint8Array.from(third);
      const at = chance.below(harmed.length);
      harmed[at] = (harmed[at] ?? 0) ^ (1 << chance.below(8));
      expect([at, (await verdictOn(harmed)).is]).not.toContain('unchanged');
    }
  });

  test('an earlier sheet that was taken away, or all of them', async () => {
    const text = Buffer.from(third).toString('latin1');
    const cut = [
      [/ <[\dA-F]+> \d+ 0 R(?=\]>>>>)/u, 'page-altered'],
      [/(?<=0 R)(?: <[\dA-F]+> \d+ 0 R){2}(?=\]>>>>)/u, 'page-altered'],
      [/<[\dA-F]+> \d+ 0 R (?=<[\dA-F]+> \d+ 0 R\]>>>>)/u, 'page-altered'],
    ] as const;
    for (const [what, is] of cut) {
      // Blanks after the list keep all else in its place.
      const [found = ''] = what.exec(text) ?? [];
      expect(found).not.toBe('');
      const without = text
        .replace(what, '')
        .replace(/(?<=\/EmbeddedFiles <<\/Names \[[^\]]*\]>>>>)/u, ' '.repeat(found.length));
      expect(without.length).toBe(text.length);
      expect(await verdictOn(Uint8Array.from(Buffer.from(without, 'latin1')))).toMatchObject({ is });
    }
  });

  test.for([
    ['saved again by another program', []],
    ['with its objects in streams', ['--object-streams=generate']],
    ['with nothing compressed', ['--stream-data=uncompress']],
    ['in the readable form of qpdf', ['--qdf']],
  ] as const)('a file %s, of which the record is this one’s and no earlier one’s', async ([, options]) => {
    const found = await verdictOn(Uint8Array.from(savedAgain(third, options)));
    expect(found).toMatchObject({ is: 'page-altered', page: 'changed', record: recordOf(3), earlier: [] });
  });
});

describe('refused is', () => {
  test('an earlier sheet that carries sheets itself', async () => {
    const [first = third] = bare;
    const second = await handedOut(recordOf(2), { by: phone, earlier: [first] });
    const nested = await forged([second]);
    expect(await openSheet(nested)).toEqual({ ok: false, reason: 'nested' });
    expect(await check(nested)).toEqual({ is: 'changed', what: { is: 'nested-sheets' }, record: null, earlier: [] });
    expect(earlierFault([second])).toBe('not-bare');
    expect(() => makeSheetPdf({ ...order, earlier: [second] })).toThrow('not-bare');
  });

  test('more of them than there may be, and no fewer', async () => {
    const small = madeSheet();
    const most = Array.from({ length: MOST_EARLIER }, () => small);
    expect(earlierFault(most)).toBeNull();
    expect(await openSheet(madeSheet({ earlier: most }))).toMatchObject({ ok: true, earlier: most });
    expect(earlierFault([...most, small])).toBe('too-many');
    expect(await openSheet(await forged([...most, small]))).toEqual({ ok: false, reason: 'foreign' });
    expect(await verdictOn(await forged([...most, small]))).toMatchObject({ is: 'page-altered' });
  });

  test('more bytes than there may be', async () => {
    const large = new Uint8Array(11 * 1024 * 1024);
    expect(earlierFault([large])).toBe('too-large');
    expect(await openSheet(await forged([large]))).toEqual({ ok: false, reason: 'too-large' });
  });

  test.for([
    ['another name', 'sheet-3.pdf'],
    ['no number', 'sheet-.pdf'],
    ['a number written otherwise', 'sheet-02.pdf'],
    ['the name of the one before', 'sheet-1.pdf'],
    ['the name of the record', 'record.review.json'],
    ['a foreign name', 'invoice.pdf'],
  ] as const)('one with %s', async ([, name]) => {
    const as = (files: readonly { readonly name: string }[]) =>
      files.map((file, i) => (i === 1 ? { ...file, name } : file));
    expect(await openSheet(await forged(bare.slice(0, 2), { as }))).toEqual({ ok: false, reason: 'foreign' });
  });

  test('one as another kind of file, or without what it says of itself', async () => {
    for (const differs of [{ mime: 'application/json' }, { relationship: 'Data' }, { made: undefined }]) {
      const as = (files: readonly object[]) => files.map((file) => ({ ...file, ...differs }));
      expect(await openSheet(await forged(bare.slice(0, 1), { as }))).toEqual({ ok: false, reason: 'foreign' });
    }
  });
});

test('a seal that lies in an earlier file letter for letter is not taken for the sheet’s own', async () => {
  const chance = random(20_261_126);
  const noise = () => Uint8Array.from({ length: 40_000 }, () => chance.below(256));
  const words = new TextEncoder().encode(`${OPEN_RANGE}\n/Type /Sig /ByteRange [0 1 2 3]`);
  // Deflate keeps as it is what it cannot make smaller.
  const sheet = await forged([Uint8Array.from([...noise(), ...words, ...noise()])]);
  const file = binary(sheet);
  expect(file.split('/ByteRange [0')).toHaveLength(4);
  expect(await verifySeal(sheet, file, proofs)).toEqual({ is: 'changed' });
  expect(await verifySeal(sheet, ownText(file), proofs)).toMatchObject({ is: 'unchanged' });
  expect(withoutSeal(sheet).length).toBe(sheet.length);
  expect(binary(withoutSeal(sheet)).indexOf(OPEN_RANGE)).toBe(file.indexOf('/ByteRange [0'));
});

test('a sheet that follows none is as it was before sheets could', () => {
  expect(madeSheet({ earlier: [] })).toEqual(madeSheet());
  expect(sound(madeSheet(), { signed: false })).toEqual(madeSheet());
});
