import * as fc from 'fast-check';
import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { fromBase45, toBase45 } from '../../../src/record/base45.ts';
import { collect, NOTHING_COLLECTED, progressOf, wholeOf, type Collected } from '../../../src/record/collect-frames.ts';
import { framesOf, MOST_FRAMES, readFrame } from '../../../src/record/frames.ts';
import { digest } from '../pdf/device.ts';

// Left to itself fast-check makes some ten bytes, which are one code.
const Bytes = fc.uint8Array({ minLength: 1, maxLength: 6000, size: 'max' }).map((bytes) => Uint8Array.from(bytes));
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const after = (texts: readonly string[], before: Collected = NOTHING_COLLECTED) => texts.reduce(collect, before);

async function shown(bytes: Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
  const frames = await framesOf(bytes, digest);
  if (!frames) throw new Error('no frames');
  return frames;
}

describe('base 45', () => {
  test('gives back what was put in', () => {
    fc.assert(
      fc.property(Bytes, (bytes) => {
        expect(fromBase45(toBase45(bytes))).toEqual(bytes);
      }),
    );
  });

  test('is that of RFC 9285, which refuses what two bytes cannot say', () => {
    expect(toBase45(new TextEncoder().encode('Hello!!'))).toBe('%69 VD92EX0');
    expect(['GGW', ':::', ':A', 'A', 'a00', 'ÄÄ'].map(fromBase45)).toEqual([null, null, null, null, null, null]);
  });
});

describe('bytes that are shown as codes', () => {
  test('come whole from any order, with some lost and asked for again, some twice, and others between', async () => {
    const stranger = await shown(random(900));
    await fc.assert(
      fc.asyncProperty(Bytes, fc.infiniteStream(fc.nat()), async (bytes, stream) => {
        const frames = await shown(bytes);
        const order = (texts: readonly string[]) => {
          const keys = [...stream.take(texts.length)];
          return texts.map((text, i) => ({ text, at: keys[i] ?? 0 })).toSorted((a, b) => a.at - b.at);
        };
        const first = order([...frames, ...frames, ...stranger, 'https://example.org'])
          .filter(({ at }) => at % 3 > 0)
          .map(({ text }) => text);
        // A round's end, so that the run before the camera is ours.
        const halfway = after([...first, ...frames.slice(0, 1)]);
        const { missing = [] } = progressOf(halfway) ?? {};
        const again = order(missing.map((index) => frames[index - 1] ?? ''));
        const all = after(
          again.map(({ text }) => text),
          halfway,
        );
        expect(progressOf(all)).toEqual({ read: frames.length, total: frames.length, missing: [] });
        expect(await wholeOf(all, digest)).toEqual(bytes);
      }),
    );
  });

  test('are never taken for whole where a letter of one was changed', async () => {
    const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
    await fc.assert(
      fc.asyncProperty(Bytes, fc.nat(), fc.nat(), fc.nat(), async (bytes, which, where, what) => {
        const frames = await shown(bytes);
        const [i, frame = ''] = [which % frames.length, frames[which % frames.length]];
        const at = where % frame.length;
        const letter = LETTERS.charAt(what % LETTERS.length);
        fc.pre(letter !== frame.charAt(at));
        const changed = frame.slice(0, at) + letter + frame.slice(at + 1);
        expect(await wholeOf(after(frames.with(i, changed)), digest)).toBeNull();
      }),
    );
  });

  test('name what is missing, by the numbers that stand under the codes', async () => {
    const frames = await shown(random(2400));
    const some = after(frames.filter((_, i) => i !== 2 && i !== 6));
    expect(progressOf(some)).toEqual({ read: 8, total: 10, missing: [3, 7] });
    expect(await wholeOf(some, digest)).toBeNull();
    expect(progressOf(NOTHING_COLLECTED)).toBeNull();
    expect(await wholeOf(NOTHING_COLLECTED, digest)).toBeNull();
  });

  test('fit codes of version 12 at the level that the app draws, in the alphanumeric mode, of one size but the last', async () => {
    for (const length of [1, 2, 260, 261, 2600, 5200]) {
      const sizes = (await shown(random(length))).map((text) => encode(text, { ecc: 'M' }).version);
      expect(new Set(sizes.slice(0, -1)).size).toBeLessThanOrEqual(1);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(12);
    }
  });

  test('are not shown where there is nothing, or more than anybody would hold a phone for', async () => {
    expect(await framesOf(new Uint8Array(), digest)).toBeNull();
    expect(await shown(random(260 * MOST_FRAMES))).toHaveLength(MOST_FRAMES);
    expect(await framesOf(random(260 * MOST_FRAMES + 1), digest)).toBeNull();
  });
});

describe('codes that somebody else holds before the camera', () => {
  test('are not read where they are none of ours, or count beyond what we show', async () => {
    const [frame = ''] = await shown(random(500));
    expect(readFrame(frame)).toMatchObject({ index: 1, total: 2 });
    const numbered = (index: string, total: string) => frame.slice(0, 19) + index + total + frame.slice(25);
    const hostile = ['', 'BFH1', `X${frame}`, frame.replace('BFH1', 'BFH2'), `${frame}AAA`.repeat(2), `${frame}A`];
    const miscounted = [numbered('000', '002'), numbered('003', '002'), numbered('001', '151'), numbered('-01', '002')];
    expect([...hostile, ...miscounted].map(readFrame)).toEqual([...hostile, ...miscounted].map(() => null));
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (text) => {
        expect(readFrame(`BFH1${text}`)).toBeNull();
      }),
    );
  });

  test('take up no more than three runs, and the one that was read from last stays', async () => {
    const runs = await Promise.all([1, 2, 3, 4, 5].map(() => shown(random(600))));
    const all = after(runs.flatMap((frames) => frames.slice(0, 2)));
    expect(all).toHaveLength(3);
    expect(progressOf(all)).toEqual({ read: 2, total: 3, missing: [3] });
    const whole = after(runs[4]?.slice(2) ?? [], all);
    expect(progressOf(whole)?.missing).toEqual([]);
  });

  test('say nothing new the second time, so that nothing is drawn again', async () => {
    const frames = await shown(random(600));
    const once = after(frames);
    expect(after(frames, once)).toBe(once);
    expect(collect(once, 'hello')).toBe(once);
  });
});
