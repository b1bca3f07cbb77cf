import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import { proofsFrom } from '../../../src/pdf/seal/proofs.ts';
import { makeRecord } from '../../../src/record/make-record.ts';
import { eventsOf, type ReviewRecord, type Segment } from '../../../src/record/record.ts';
import { headOf, sealLog } from '../../../src/record/seal-record.ts';
import { sealsOf } from '../../../src/record/segments.ts';
import { verifyRecord } from '../../../src/record/verify-record.ts';
import { digest, newDevice } from '../pdf/device.ts';
import { fileOfVersion, recordIn } from './fixture.ts';

const proofs = proofsFrom(crypto.subtle);

const record = recordIn(fileOfVersion(2));
const { structure, text, structureHash, textHash } = record.catalog;
const parts = { structure, text, structureHash, textHash };
const log = eventsOf(record);
const verdictOn = (changed: ReviewRecord) => verifyRecord(changed, proofs);
const [first, second] = record.segments.map(sealedOf);
if (!first || !second) throw new Error('the fixture is sealed twice');

function sealedOf({ events, seal }: Segment) {
  if (!seal) throw new Error('a stretch without a seal');
  return { events, seal };
}

const withSegments = (...segments: readonly Segment[]): ReviewRecord => ({ ...record, segments });
const withEvent = (at: number, fact: Fact) => ({
  ...first,
  events: first.events.map((event, i) => (i === at ? { ...event, fact } : event)),
});
const named: Fact = { type: 'identity-given', name: 'Somebody Else', birthDate: '1951-03-14', hospitalNumber: null };

describe('a record that two devices sealed', () => {
  test('is unchanged, and names the devices', async () => {
    expect(await verdictOn(record)).toEqual({ is: 'unchanged', seals: [first.seal, second.seal], open: 0 });
    expect(first.seal.certificate).not.toBe(second.seal.certificate);
  });

  test('may have gone on since, and says how far', async () => {
    const more = { events: second.events.slice(0, 1), seal: null };
    expect(await verdictOn(withSegments(first, second, more))).toMatchObject({ is: 'unchanged', open: 1 });
  });

  test.for([
    ['an event', withSegments(withEvent(1, named), second), { is: 'event', seq: log[1]?.seq }],
    ['the first event', withSegments(withEvent(0, named), second), { is: 'beginning' }],
    [
      'an event taken away',
      withSegments({ ...first, events: first.events.slice(1) }, second),
      { is: 'number-of-events' },
    ],
    [
      'an event added',
      withSegments({ ...first, events: [...first.events, ...second.events] }, second),
      { is: 'number-of-events' },
    ],
    ['the first seal taken away', withSegments({ ...first, seal: null }, second), { is: 'seal', number: 0 }],
    ['the first stretch taken away', withSegments(second), { is: 'beginning' }],
    ['the stretches turned round', withSegments(second, first), { is: 'beginning' }],
    [
      'the second’s signature under the first',
      withSegments({ ...first, seal: { ...first.seal, signature: second.seal.signature } }, second),
      { is: 'seal', number: 0 },
    ],
    [
      'another certificate',
      withSegments(first, { ...second, seal: { ...second.seal, certificate: first.seal.certificate } }),
      { is: 'seal', number: 1 },
    ],
    [
      'a certificate that is none',
      withSegments(first, { ...second, seal: { ...second.seal, certificate: 'AAAA' } }),
      { is: 'seal', number: 1 },
    ],
    ['a text that was shown', { ...record, catalog: { ...record.catalog, textHash: 'another' } }, { is: 'beginning' }],
  ] as const)('shows what was changed: %s', async ([, changed, what]) => {
    expect(await verdictOn(changed)).toEqual({ is: 'changed', what });
  });

  test('that was changed and hashed again shows it by its seal', async () => {
    const other = withSegments(withEvent(1, named), second);
    const forged = await sealLog(
      makeRecord({ ...parts, events: eventsOf(other).slice(0, first.events.length) }),
      await newDevice('x'),
      digest,
    );
    const hashes = forged[0]?.hashes ?? [];
    const changed = withSegments({ ...withEvent(1, named), seal: { ...first.seal, hashes } }, second);
    expect(await verdictOn(changed)).toEqual({ is: 'changed', what: { is: 'seal', number: 0 } });
  });
});

test('a record that nobody sealed is not called changed', async () => {
  expect(await verdictOn(recordIn(fileOfVersion(1)))).toEqual({ is: 'not-sealed' });
});

describe('sealing', () => {
  test('what is sealed is not sealed again', async () => {
    const seals = await sealLog(record, await newDevice('x'), digest);
    expect(seals).toEqual(sealsOf(record.segments));
  });

  test('what came since is sealed behind it, by whoever wrote it', async () => {
    const device = await newDevice('x');
    const before = makeRecord({ ...parts, events: log.slice(0, 5) });
    const seals = await sealLog(before, device, digest);
    const after = await sealLog(makeRecord({ ...parts, events: log, seals }), device, digest);
    expect(after.map(({ hashes }) => hashes.length)).toEqual([5, log.length - 5]);
    expect(await verdictOn(makeRecord({ ...parts, events: log, seals: after }))).toMatchObject({
      is: 'unchanged',
      open: 0,
    });
  });

  test('the last hash is the same before the seal and after it', async () => {
    const open = makeRecord({ ...parts, events: log });
    const seals = await sealLog(open, await newDevice('x'), digest);
    expect(await headOf(makeRecord({ ...parts, events: log, seals }), digest)).toBe(await headOf(open, digest));
    expect(await headOf(open, digest)).not.toBe(await headOf(record, digest));
    expect(await headOf({ ...open, unfinished: { drafts: { a: 'b' }, place: '' } }, digest)).toBe(
      await headOf(open, digest),
    );
  });
});
