import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { framesOfRecord, recordOfFrames } from '../../../src/app/frames-of-record.ts';
import { proofsFrom } from '../../../src/pdf/seal/proofs.ts';
import { collect, NOTHING_COLLECTED } from '../../../src/record/collect-frames.ts';
import { framesOf } from '../../../src/record/frames.ts';
import { lightRecord, withCatalogText, writeLight } from '../../../src/record/light-record.ts';
import { writeRecord } from '../../../src/record/make-record.ts';
import { readLight } from '../../../src/record/read-light.ts';
import { eventsOf, type ReviewRecord } from '../../../src/record/record.ts';
import { verifyRecord } from '../../../src/record/verify-record.ts';
import { newDevice } from '../pdf/device.ts';
import { parts, sealedRecord } from '../pdf/sealed-record.ts';
import { fileOfVersion, recordIn } from './fixture.ts';
import { usualRecord } from './usual-record.ts';

const proofs = proofsFrom(crypto.subtle);
const { digest } = proofs;
const device = await newDevice('Beforehand device TEST-TEST');
const sealed = await sealedRecord(device);
const lighted = (record: ReviewRecord) => {
  const read = readLight(writeLight(lightRecord(record)));
  if (!read.ok) throw new Error(read.reason);
  return read.light;
};

const laterApp = writeLight(lightRecord(sealed)).replace('"schemaVersion":2', '"schemaVersion":3');

describe('a record without the text that the other side has', () => {
  test('is as it was sealed once the text is back, and leaves out no seal', async () => {
    const { unfinished: _, ...sealedTwice } = recordIn(fileOfVersion(2));
    for (const record of [sealed, sealedTwice]) {
      const back = await withCatalogText(lighted(record), record.catalog, digest);
      expect(back).toEqual({ ok: true, record });
      expect(back.ok && (await verifyRecord(back.record, proofs))).toMatchObject({ is: 'unchanged', open: 0 });
    }
  });

  test('is refused where the other side has another text, or another structure', async () => {
    for (const differs of [{ textHash: 'other' }, { structureHash: 'other' }]) {
      const back = await withCatalogText(lighted(sealed), { ...parts, ...differs }, digest);
      expect(back).toEqual({ ok: false, reason: 'other-catalog' });
    }
  });

  test('leaves what is unfinished behind, and carries neither text nor hashes of events', () => {
    const moving = { ...sealed, unfinished: { drafts: { reason: 'not said yet' }, place: '#/sign' } };
    const written = writeLight(lightRecord(moving));
    expect(written).not.toMatch(/not said yet|"hashes"|"structure"|"text"/u);
    expect(readLight(written)).toMatchObject({ ok: true });
  });

  test.for([
    ['nothing', '', 'damaged'],
    ['no JSON', '{', 'damaged'],
    ['a whole record', writeRecord(sealed), 'damaged'],
    ['one of a later app', laterApp, 'newer'],
    ['a key that stands twice', writeLight(lightRecord(sealed)).replace('{', '{"format":"x",'), 'damaged'],
    ['more than we ever write', writeLight(lightRecord(sealed)).replace('{', '{"more":1,'), 'damaged'],
  ] as const)('is not read from %s', ([, text, reason]) => {
    expect(readLight(text)).toEqual({ ok: false, reason });
  });
});

const deflated = (text: string) => new Uint8Array(deflateSync(text));

/** What a desk has collected once every code was read. */
async function collectedFrom(record: ReviewRecord) {
  const frames = await framesOfRecord(record);
  return (frames ?? []).reduce(collect, NOTHING_COLLECTED);
}

describe('a record that went through codes', () => {
  test('is the very record', async () => {
    expect(await recordOfFrames(await collectedFrom(sealed), async () => parts, proofs)).toEqual({
      ok: true,
      record: sealed,
    });
  });

  test('is refused where it was changed before it was shown', async () => {
    const segments = sealed.segments.map((segment) => ({
      ...segment,
      events: segment.events.map((event) => ({ ...event, at: event.at.replace('2026', '2025') })),
    }));
    expect(await recordOfFrames(await collectedFrom({ ...sealed, segments }), async () => parts, proofs)).toEqual({
      ok: false,
      reason: 'changed',
    });
  });

  test('is refused where its events cannot be', async () => {
    const [first, ...rest] = eventsOf(sealed);
    const twice = first ? [first, first, ...rest] : [];
    const impossible = { ...sealed, segments: [{ events: twice, seal: null }] };
    expect(await recordOfFrames(await collectedFrom(impossible), async () => parts, proofs)).toEqual({
      ok: false,
      reason: 'damaged',
    });
  });

  test.for([
    ['unpack to more than a record can be', () => deflated(`${laterApp.slice(0, -1)}${' '.repeat(4_000_000)}}`)],
    ['were never packed', () => new TextEncoder().encode('hello')],
  ] as const)('is refused, unread, where codes %s', async ([, bytes]) => {
    const frames = await framesOf(bytes(), digest);
    const collected = (frames ?? []).reduce(collect, NOTHING_COLLECTED);
    expect(collected).toHaveLength(1);
    expect(await recordOfFrames(collected, async () => parts, proofs)).toEqual({ ok: false, reason: 'damaged' });
  });

  test('is refused where it is of a later app, once it is unpacked', async () => {
    const frames = (await framesOf(deflated(laterApp), digest)) ?? [];
    const collected = frames.reduce(collect, NOTHING_COLLECTED);
    expect(await recordOfFrames(collected, async () => parts, proofs)).toEqual({ ok: false, reason: 'newer' });
  });

  test('is refused while codes are missing', async () => {
    const frames = (await framesOfRecord(sealed)) ?? [];
    const collected = frames.slice(1).reduce(collect, NOTHING_COLLECTED);
    expect(await recordOfFrames(collected, async () => parts, proofs)).toEqual({ ok: false, reason: 'damaged' });
  });

  test('is not shown as codes where there would be too many', async () => {
    const [first] = eventsOf(sealed);
    const questions = Array.from({ length: 8 }, (_, i) => ({
      type: 'question-asked' as const,
      questionId: `q-${i}`,
      starter: null,
      words: Array.from({ length: 550 }, () => crypto.randomUUID()).join(' '),
      about: [],
      place: i,
    }));
    const events = questions.flatMap((fact) => (first ? [{ ...first, fact }] : []));
    expect(await framesOfRecord({ ...sealed, segments: [{ events, seal: null }] })).toBeNull();
  });
});

// 0.4 seconds a code: see `src/patient/ShowAtDesk.tsx`.
test('a usual review goes round in less than ten seconds, typed or drawn', async () => {
  for (const points of [0, 300]) {
    const frames = (await framesOfRecord(await usualRecord(points))) ?? [];
    expect(frames.length * 0.4).toBeLessThan(10);
    expect(frames.length).toBeGreaterThan(5);
  }
});
