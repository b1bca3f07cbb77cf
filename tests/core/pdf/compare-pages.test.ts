import { beforeAll, describe, expect, test } from 'vitest';
import { checkFile } from '../../../src/app/check-file.ts';
import { openCatalog } from '../../../src/risks/open-catalog.ts';
import type { Signer } from '../../../src/pdf/seal/certificate.ts';
import { hasItsPages } from '../../../src/pdf/compare-pages.ts';
import { readMadeWith, writeMadeWith, type MadeWith } from '../../../src/pdf/made-with.ts';
import { printRecord } from '../../../src/pdf/print-record.ts';
import { proofsFrom } from '../../../src/pdf/seal/proofs.ts';
import { sealPdf } from '../../../src/pdf/seal/seal.ts';
import { writeRecord } from '../../../src/record/make-record.ts';
import type { ReviewRecord } from '../../../src/record/record.ts';
import { LAYOUTS } from '../../../src/sheet/wish.ts';
import { t } from '../i18n/tables.ts';
import { digest, newDevice } from './device.ts';
import { fonts } from './fonts.ts';
import { DEVICE, sealedBy, sound } from './made-sheet.ts';
import { sealedRecord } from './sealed-record.ts';

const EDITION = '0.1.0+12345678';
const clinic = { phone: '(01) 234 5678', emergencyNumber: '112' };
const usual: MadeWith = { part: 'whole', paper: 'a4', layout: 'standard', edition: EDITION, clinic, seal: 'file' };

let device: Signer;
let record: ReviewRecord;
beforeAll(async () => {
  device = await newDevice(DEVICE);
  record = await sealedRecord(device);
});

async function sheetOf(differs: Partial<MadeWith> = {}) {
  const made = { ...usual, ...differs };
  const { structure, text } = record.catalog;
  const opened = openCatalog(structure, text);
  if (!opened.ok) throw new Error('the fixture does not open');
  const printed = await printRecord({ record, catalog: opened.catalog, t, device: DEVICE, made, fonts, digest });
  if (!printed.ok) throw new Error(printed.characters.join(' '));
  return made.seal === 'file' ? sealPdf(printed.bytes, device, digest) : printed.bytes;
}

const printing = () => Promise.resolve({ hasItsPages, fonts });
const check = (bytes: Uint8Array<ArrayBuffer>, differs = {}) =>
  checkFile(bytes, { proofs: proofsFrom(crypto.subtle), t, edition: EDITION, printing, ...differs });

describe('pages that are made again', () => {
  test.each(LAYOUTS.flatMap((layout) => [{ layout }, { layout, part: 'agenda' as const, paper: 'letter' as const }]))(
    'are the same where nobody touched them: %j',
    async (differs) => {
      const sheet = await sheetOf(differs);
      expect(await check(sound(sheet))).toMatchObject({ is: 'unchanged', pages: 'same', record });
    },
  );

  test('are the same where the seal is under the record alone', async () => {
    const sheet = await sheetOf({ seal: 'record' });
    expect(await check(sheet)).toMatchObject({ is: 'page-altered', page: 'not-sealed', pages: 'same' });
  });

  test('that are others, sealed around this record by the device that sealed it, are found out', async () => {
    const forged = await sealedBy(device, { record: writeRecord(record), madeWith: writeMadeWith(usual) });
    expect(await check(forged)).toMatchObject({ is: 'changed', what: { is: 'pages' }, record });
  });

  test('with a number of the clinic that does not stand on them are found out', async () => {
    const sheet = Buffer.from(await sheetOf({ seal: 'record' })).toString('latin1');
    const other = Uint8Array.from(Buffer.from(sheet.replace('112&#34;', '113&#34;'), 'latin1'));
    expect(await check(other)).toMatchObject({ is: 'changed', what: { is: 'pages' } });
  });
});

describe('pages are not compared', () => {
  test('where another edition made them', async () => {
    expect(await check(await sheetOf({ edition: '0.2.0+12345678' }))).toMatchObject({ pages: 'not-compared' });
  });

  test('where what makes them again does not come', async () => {
    const failing = () => Promise.reject(new Error('offline'));
    expect(await check(await sheetOf(), { printing: failing })).toMatchObject({ pages: 'not-compared' });
  });

  test.each([
    '',
    'beforehand',
    'beforehand {',
    'beforehand null',
    'beforehand {"paper":"a3"}',
    'beforehand {"__proto__":1}',
  ])('where nothing of use is said of how they were made: %s', (words) =>
    expect(readMadeWith(`<pdf:Keywords>${words}</pdf:Keywords>`)).toBeNull(),
  );
});

test('what a sheet was made with is read as it was written', () => {
  const escaped = writeMadeWith(usual).replaceAll('"', '&#34;');
  expect(readMadeWith(`<pdf:Keywords>${escaped}</pdf:Keywords>`)).toEqual(usual);
});
