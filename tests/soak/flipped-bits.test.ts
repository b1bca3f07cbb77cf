import process from 'node:process';
import { expect, test } from 'vitest';
import { writeRecord } from '../../src/record/make-record.ts';
import { newDevice } from '../core/pdf/device.ts';
import { verdictsOnFlips } from '../core/pdf/flips.ts';
import { sealedBy } from '../core/pdf/made-sheet.ts';
import { sealedRecord } from '../core/pdf/sealed-record.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_123);
const TIMES = 20 * Number(process.env['ROUNDS'] ?? 100);

test(`${TIMES} bits turned over in a sealed sheet are never called unchanged (seed ${SEED})`, async () => {
  const device = await newDevice('Beforehand device 7F3A');
  const sheet = await sealedBy(device, { record: writeRecord(await sealedRecord(device)) });
  const said = await verdictsOnFlips(sheet, { seed: SEED, times: TIMES });
  console.log(said);
  expect(Object.values(said).reduce((sum, times) => sum + times)).toBe(TIMES);
  expect(said).not.toHaveProperty('unchanged');
});
