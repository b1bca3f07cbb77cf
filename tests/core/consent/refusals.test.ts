import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import type { SignatureMark } from '../../../src/consent/terms.ts';
import { reduce, replay } from '../../../src/consent/reduce.ts';
import type { Review } from '../../../src/consent/review.ts';
import {
  after,
  answer,
  catalog,
  decided,
  event,
  log,
  named,
  NEEDLE,
  ready,
  reviewOf,
  shown,
  signing,
  started,
  told,
  patient,
} from './sample.ts';

const refused = (reason: string) => ({ ok: false, reason });
const review = reviewOf(...ready);
const signed = signing(review);

function signedWith(mark: SignatureMark, standing: Review = review): Fact {
  const fact = signing(standing);
  if (fact.type !== 'signed') throw new Error('no signature');
  return { ...fact, mark };
}

describe('a review begins once, on its own catalog', () => {
  test('nothing comes before the start', () => {
    expect(reduce(undefined, event(1, named), catalog)).toEqual(refused('not-started'));
  });

  test('it starts once, signed or not', () => {
    expect(answer(review, started)).toEqual(refused('already-started'));
    expect(answer(after(review, signed), started)).toEqual(refused('already-started'));
  });

  test('another version of the catalog is another catalog', () => {
    const { id, version } = catalog;
    for (const other of [
      { id: 'other', version },
      { id, version: '9.9.9' },
    ]) {
      const fact = { ...started, catalog: { ...started.catalog, ...other } };
      expect(reduce(undefined, event(1, fact), catalog)).toEqual(refused('other-catalog'));
    }
  });
});

describe('what the catalog does not know is refused', () => {
  const unknown = 'no-such-thing';
  const about = (kind: 'procedure' | 'benefit' | 'alternative' | 'risk' | 'factor', id: string): Fact => ({
    type: 'question-asked',
    questionId: 'q',
    starter: null,
    words: 'Why?',
    about: [{ kind, id }],
    place: 1,
  });

  test.each<Fact>([
    told(unknown),
    shown(unknown),
    { type: 'health-answered', factorId: unknown, answer: 'yes' },
    { type: 'risk-answered', riskId: unknown, answer: 'clear' },
    { type: 'risk-mattered', riskId: unknown },
    { type: 'check-answered', checkId: unknown, optionId: 'a' },
    { type: 'check-answered', checkId: 'tb-relief', optionId: unknown },
    about('procedure', unknown),
    about('benefit', unknown),
    about('alternative', unknown),
    about('risk', unknown),
    about('factor', unknown),
  ])('$type', (fact) => {
    expect(answer(review, fact)).toEqual(refused('unknown-id'));
  });

  test('an id of another kind is unknown too', () => {
    expect(answer(review, about('benefit', 'nerve-weakness'))).toEqual(refused('unknown-id'));
    expect(answer(review, about('risk', 'nerve-weakness')).ok).toBe(true);
    expect(answer(review, about('procedure', catalog.id)).ok).toBe(true);
    expect(answer(review, about('procedure', NEEDLE)).ok).toBe(true);
  });
});

describe('the technique and how it is known go together', () => {
  test.each<Fact>([
    { type: 'technique-told', technique: null, knownBy: 'told' },
    { type: 'technique-told', technique: null, knownBy: 'think-so' },
    { type: 'technique-told', technique: NEEDLE, knownBy: 'do-not-know' },
  ])('$technique, $knownBy', (fact) => {
    expect(answer(review, fact)).toEqual(refused('technique-missing'));
  });
});

describe('an authority is seen by staff', () => {
  const seen: Fact = { type: 'authority-seen', authority: 'deputy' };

  test('the patient cannot say so', () => {
    expect(reduce(review, { ...event(9999, seen), by: patient }, catalog)).toEqual(refused('not-staff'));
  });

  test('staff can, and it lets a representative decide', () => {
    const represented = after(review, {
      type: 'decider-told',
      decider: { who: 'representative', name: 'Eva Berg', authority: 'deputy' },
    });
    expect(answer(represented, signing(represented))).toEqual(refused('may-not-sign'));
    const by = { role: 'staff', name: 'Ines Roth', post: 'Nurse' } as const;
    const next = reduce(represented, { ...event(9999, seen), by }, catalog);
    if (!next.ok) throw new Error(next.reason);
    expect(answer(next.review, signing(next.review)).ok).toBe(true);
  });
});

describe('signing', () => {
  test('what is signed is what was decided', () => {
    expect(answer(review, signing(review, 'talk-first'))).toEqual(refused('decision-differs'));
    expect(answer(reviewOf(named), signing(reviewOf(named), 'no'))).toEqual(refused('decision-differs'));
  });

  test('what the table does not allow is not signed', () => {
    const early = reviewOf(named, decided('go-ahead'));
    expect(answer(early, signing(early))).toEqual(refused('may-not-sign'));
  });

  test('a drawing without ink is not a signature', () => {
    for (const strokes of [[], [[[0.5, 0.5]]]] as const)
      expect(answer(review, signedWith({ method: 'drawn', strokes }))).toEqual(refused('signature-empty'));
  });

  test('typing, drawing and a mark before a witness count the same', () => {
    const drawn = {
      method: 'drawn',
      strokes: [
        [
          [0.1, 0.2],
          [0.9, 0.2],
        ],
      ],
    } as const;
    for (const mark of [{ method: 'typed' }, drawn, { method: 'mark', witness: 'Ines Roth' }] as const)
      expect(after(review, signedWith(mark)).signatures[0]?.mark).toEqual(mark);
  });

  test('a statement that is not true, or no longer, is not signed', () => {
    const later = after(review, { type: 'risk-answered', riskId: 'nerve-weakness', answer: 'not-sure' });
    expect(answer(later, signed)).toEqual(refused('statement-untrue'));
  });

  test('the signature keeps when, by whom, and the words', () => {
    const { phase, signatures } = after(review, signed);
    expect(signatures).toHaveLength(1);
    expect(phase).toEqual({ is: 'signed', signature: signatures[0] });
    expect(signatures[0]).toMatchObject({ at: event(1, named).at, by: { role: 'patient' }, name: 'Anna Berg' });
    expect(signatures[0]?.statements).toContainEqual({ id: 'no-questions', values: {}, words: 'no-questions' });
  });
});

describe('once signed', () => {
  const done = after(review, signed);

  test('nothing changes until it is opened again', () => {
    for (const fact of [named, signed, { type: 'stopped' }, decided('no')] as const)
      expect(answer(done, fact)).toEqual(refused('already-signed'));
  });

  test('opened again it can be signed again, and both signatures stand', () => {
    const again = after(done, { type: 'reopened' });
    expect(after(again, signing(again)).signatures).toHaveLength(2);
  });

  test('only what was signed can be opened again', () => {
    expect(answer(review, { type: 'reopened' })).toEqual(refused('not-signed'));
  });
});

describe('a log', () => {
  test('whose numbers do not rise is refused where they stop rising', () => {
    const [start, ...rest] = log(named, told(NEEDLE));
    if (!start) throw new Error('an empty log');
    expect(replay([start, ...rest.toReversed()], catalog)).toEqual({ ok: false, reason: 'out-of-order', seq: 2 });
    expect(replay([start, start], catalog)).toEqual({ ok: false, reason: 'out-of-order', seq: 1 });
    expect(replay([event(0, started)], catalog)).toEqual({ ok: false, reason: 'out-of-order', seq: 0 });
  });

  test('names the event that was refused', () => {
    expect(replay(log(named, told('no-such-technique')), catalog)).toEqual({ ok: false, reason: 'unknown-id', seq: 3 });
  });

  test('may have gaps, and may be empty', () => {
    expect(replay([event(1, started), event(7, named)], catalog).ok).toBe(true);
    expect(replay([], catalog)).toEqual({ ok: true, review: undefined });
  });

  test('goes on after a stop', () => {
    expect(reviewOf(named, { type: 'stopped' }).phase).toEqual({ is: 'stopped' });
    expect(reviewOf({ type: 'stopped' }, named).phase).toEqual({ is: 'reading' });
  });
});
