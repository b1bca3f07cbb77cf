import process from 'node:process';
import { expect, test } from 'vitest';
import { makeRecord, writeRecord } from '../../src/record/make-record.ts';
import { eventsOf } from '../../src/record/record.ts';
import { sealLog } from '../../src/record/seal-record.ts';
import { digest, newDevice } from '../core/pdf/device.ts';
import { verdictsOnFlips } from '../core/pdf/flips.ts';
import { sealedBy } from '../core/pdf/made-sheet.ts';
import { fileOfVersion, recordIn } from '../core/record/fixture.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_123);
const TIMES = 20 * Number(process.env['ROUNDS'] ?? 100);

test(`${TIMES} bits turned over in a sealed sheet are never called unchanged (seed ${SEED})`, async () => {
  const { catalog, segments } = recordIn(fileOfVersion(1));
  const { structure, text, structureHash, textHash } = catalog;
  const parts = { structure, text, structureHash, textHash, events: eventsOf({ segments }) };
  const device = await newDevice('Beforehand device 7F3A');
  const seals = await sealLog(makeRecord(parts), device, digest);
  const sheet = await sealedBy(device, { record: writeRecord(makeRecord({ ...parts, seals })) });
  const said = await verdictsOnFlips(sheet, { seed: SEED, times: TIMES });
  console.log(said);
  expect(Object.values(said).reduce((sum, times) => sum + times)).toBe(TIMES);
  expect(said).not.toHaveProperty('unchanged');
});
