import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSaver, join, type Saving } from '../../../src/consent/saver.ts';
import type { Change, Vault } from '../../../src/consent/vault.ts';
import { applied, handVault, NOTHING } from './hand-vault.ts';
import { AT, event, named } from './sample.ts';

function saving(vault = handVault()) {
  const told: Saving[] = [];
  const saver = createSaver({ vault: vault.vault, now: () => AT }, (next) => told.push(next));
  return { ...vault, ...saver, told, last: () => told.at(-1) };
}

const draft = (text: string): Change => ({ drafts: { field: text } });
const append = (seq: number): Change => ({ append: [event(seq, named)] });

describe('saved means saved', () => {
  test('"saved" is told only after the vault has written', async () => {
    const { save, told, done } = saving();
    save(draft('a'));
    expect(told).toEqual([{ is: 'saving' }]);
    await done();
    expect(told).toEqual([{ is: 'saving' }, { is: 'saved', at: AT }]);
  });

  test('one change is under way at a time; what comes meanwhile goes next, as one', async () => {
    const { save, asked, underWay, done, told } = saving();
    save(append(1));
    save(append(2));
    save(append(3));
    expect(asked).toEqual([append(1)]);
    await done();
    expect(underWay()).toBe(1);
    expect(asked[1]?.append?.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(told).toEqual([{ is: 'saving' }]);
    await done();
    expect(told).toEqual([{ is: 'saving' }, { is: 'saved', at: AT }]);
  });

  test('a vault that throws at once has failed too', async () => {
    const told: Saving[] = [];
    const vault: Vault = {
      ...handVault().vault,
      save: () => {
        throw new Error('broken');
      },
    };
    createSaver({ vault, now: () => AT }, (next) => told.push(next)).save(draft('a'));
    await new Promise(setImmediate);
    expect(told.at(-1)).toEqual({ is: 'failed', fault: 'unknown' });
  });
});

describe('a change that failed', () => {
  test('is kept, and the failure says why', async () => {
    const { save, fail, last } = saving();
    save(append(1));
    await fail('quota');
    expect(last()).toEqual({ is: 'failed', fault: 'quota' });
  });

  test('goes again when it is asked for', async () => {
    const { save, fail, again, done, written, last } = saving();
    save(append(1));
    await fail();
    again();
    expect(last()).toEqual({ is: 'saving' });
    await done();
    expect(written().events).toHaveLength(1);
    expect(last()).toEqual({ is: 'saved', at: AT });
  });

  test('goes again before what came since', async () => {
    const { save, fail, done, written } = saving();
    save(append(1));
    save(append(2));
    await fail();
    save(append(3));
    await done();
    expect(written().events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test('asking again where nothing waits does nothing', () => {
    const { again, told, asked } = saving();
    again();
    expect([told, asked]).toEqual([[], []]);
  });
});

const field = fc.constantFrom('a', 'b');
const anyChange: fc.Arbitrary<Change> = fc.record(
  {
    append: fc.array(
      fc.integer({ min: 1, max: 99 }).map((seq) => event(seq, named)),
      { maxLength: 3 },
    ),
    replace: fc.array(
      fc.integer({ min: 1, max: 99 }).map((seq) => event(seq, named)),
      { maxLength: 3 },
    ),
    drafts: fc.dictionary(field, fc.constantFrom('', 'words', null), { noNullPrototype: true }),
    place: fc.constantFrom('#/a', '#/b', ''),
    strict: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('laws', () => {
  test('two changes as one do what they do one after the other', () => {
    fc.assert(
      fc.property(anyChange, anyChange, anyChange, (before, first, second) => {
        const saved = applied(NOTHING, before);
        expect(applied(saved, join(first, second))).toEqual(applied(applied(saved, first), second));
      }),
      { numRuns: 500 },
    );
  });

  test('a joined change is as strict as the stricter of the two', () => {
    for (const [first, second] of [
      [true, false],
      [false, true],
    ] as const)
      expect(join({ strict: first }, { strict: second }).strict).toBe(true);
    expect(join({}, { strict: false }).strict).toBe(false);
  });

  test('whatever fails in between: "saved" is told only while everything is written', async () => {
    const move = fc.oneof(anyChange, fc.constantFrom('done' as const, 'fail' as const, 'again' as const));
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 20 }), async (moves) => {
        const { save, again, done, fail, written, underWay, last } = saving();
        let wanted = NOTHING;
        for (const each of moves) {
          if (each === 'done') await done();
          else if (each === 'fail') await fail();
          else if (each === 'again') again();
          else {
            wanted = applied(wanted, each);
            save(each);
          }
          expect(underWay()).toBeLessThanOrEqual(1);
          const claimed = last()?.is === 'saved' ? wanted : written();
          expect(written()).toEqual(claimed);
        }
        again();
        while (underWay() > 0) await done();
        expect(written()).toEqual(wanted);
      }),
      { numRuns: 100 },
    );
  });
});
