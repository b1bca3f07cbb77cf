import type { Signer } from '../../../src/pdf/seal/certificate.ts';
import { makeRecord } from '../../../src/record/make-record.ts';
import { eventsOf, type ReviewRecord } from '../../../src/record/record.ts';
import { sealLog } from '../../../src/record/seal-record.ts';
import { fileOfVersion, recordIn } from '../record/fixture.ts';
import { digest } from './device.ts';

// The sheet's fonts have no faces.
const old = recordIn(fileOfVersion(1).replaceAll('😀', ':-)'));
const { structure, text, structureHash, textHash } = old.catalog;
export const parts = { structure, text, structureHash, textHash };
export const events = eventsOf(old);

/** The record of the fixture, or another log over its content, under the seal of a device. */
export async function sealedRecord(by: Signer, log = events): Promise<ReviewRecord> {
  const seals = await sealLog(makeRecord({ ...parts, events: log }), by, digest);
  return makeRecord({ ...parts, events: log, seals });
}
