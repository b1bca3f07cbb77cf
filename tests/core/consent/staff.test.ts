import { describe, expect, test } from 'vitest';
import { deskStateOf, stillMissing } from '../../../src/consent/desk-state.ts';
import type { Fact } from '../../../src/consent/events.ts';
import { Listing, listingOf } from '../../../src/consent/listing.ts';
import { openQuestions } from '../../../src/consent/open-questions.ts';
import { reduce } from '../../../src/consent/reduce.ts';
import type { Review } from '../../../src/consent/review.ts';
import type { Plan, Topic } from '../../../src/consent/staff-facts.ts';
import { trueStatements } from '../../../src/consent/statements.ts';
import { toDiscuss, topicsOf } from '../../../src/consent/topics.ts';
import { reviewed } from './reviewed.ts';
import {
  after,
  answer,
  AT,
  catalog,
  event,
  named,
  NEEDLE,
  nurse,
  patient,
  reviewOf,
  signing,
  SURGERY,
} from './sample.ts';

const signed = reviewOf(...reviewed('go-ahead'));
const talkFirst = reviewOf(...reviewed('talk-first'));
const refusal = (review: Review, fact: Fact, by = nurse) => {
  const next = reduce(review, { ...event(9999, fact), by }, catalog);
  return next.ok ? null : next.reason;
};
const question = (number: number): Topic => ({ kind: 'question', id: `q-${number}` });
const discussed = (topic: Topic): Fact => ({ type: 'discussed', topic });
const allDiscussed = (review: Review) => topicsOf(review, catalog).map(discussed);
const replied = (review: Review, reply: 'answers-it' | 'still-open'): readonly Fact[] =>
  review.questions.map(({ id, words }) => ({ type: 'replied', topic: { kind: 'question', id }, asked: words, reply }));
const statementIds = (review: Review) => trueStatements(review, catalog).map(({ id }) => id);
const confirmed = (noFurtherQuestions: boolean): Fact => ({
  type: 'confirmed',
  changed: '',
  noFurtherQuestions,
  name: 'Anna Berg',
  mark: { method: 'typed' },
});
const withdrawn: Fact = { type: 'withdrawn', how: 'phone', name: null, mark: null };
const countersigned: Fact = { type: 'countersigned', registration: '7', mark: { method: 'typed' }, statements: [] };
const decidedNow = (review: Review): Fact => ({ type: 'decided', decision: 'go-ahead', reason: review.id && '' });

describe('who can have done what', () => {
  test('what staff do is refused of a patient, and what a patient says of staff', () => {
    const asPatient = { ...event(9, { type: 'filed' }), by: patient };
    expect(reduce(signed, asPatient, catalog)).toEqual({ ok: false, reason: 'not-staff' });
    expect(refusal(reviewOf(named), { type: 'decided', decision: 'no', reason: '' })).toBe('not-patient');
    expect(refusal(reviewOf(named), signing(reviewOf(named)))).toBe('not-patient');
  });

  test('a signature stands while staff note what they did', () => {
    const checked = after(signed, { type: 'identity-checked', identifiers: ['name', 'birth-date'] });
    expect(checked.phase).toEqual(signed.phase);
    expect(checked.staff.identityChecked).toMatchObject({ identifiers: ['name', 'birth-date'], by: nurse, at: AT });
  });

  test('nothing is countersigned before the patient has signed', () => {
    expect(refusal(reviewOf(named), countersigned)).toBe('not-signed');
    expect(refusal(signed, countersigned)).toBeNull();
  });
});

describe('questions and answers', () => {
  test('a tick by the surgeon closes no question', () => {
    const ticked = after(signed, ...allDiscussed(signed));
    expect(toDiscuss(ticked, catalog)).toEqual([]);
    expect(openQuestions(ticked)).toHaveLength(3);
    expect(statementIds(ticked)).toContain('questions-open');
  });

  test('“my questions have been answered” is true once the patient says so of each', () => {
    const back = after(signed, ...allDiscussed(signed), { type: 'handed-back' });
    const [first, ...others] = replied(back, 'answers-it');
    const one = after(back, ...(first ? [first] : []));
    expect(trueStatements(one, catalog)).toContainEqual({
      id: 'some-questions-answered',
      values: { count: 1, open: 2 },
    });
    expect(statementIds(after(one, ...others))).toContain('questions-answered');
    expect(statementIds(after(one, ...others, ...replied(back, 'still-open')))).toContain('questions-open');
  });

  test('an answer to other words answers nothing', () => {
    const back = after(signed, discussed(question(1)), { type: 'handed-back' }, ...replied(signed, 'answers-it'));
    expect(openQuestions(back)).toHaveLength(2);
    const asked = back.questions[0];
    if (!asked) throw new Error('no question');
    const { id: questionId, starter, about, place } = asked;
    const reworded = after(back, {
      type: 'question-asked',
      questionId,
      starter,
      about,
      place,
      words: 'Something else?',
    });
    expect(openQuestions(reworded)).toHaveLength(3);
  });

  test('a reply stands for the answer that it was given to, and for none that came later', () => {
    const topic = question(1);
    const answered: Fact = { type: 'answered', topic, words: 'The same day.' };
    const back = after(signed, answered, { type: 'handed-back' }, ...replied(signed, 'answers-it'));
    expect(openQuestions(back)).toHaveLength(2);
    expect(openQuestions(after(back, { ...answered, words: 'After a week.' }))).toHaveLength(3);
  });

  test('a reply to what nobody answered answers nothing', () => {
    const back = after(signed, { type: 'handed-back' }, ...replied(signed, 'answers-it'));
    expect(openQuestions(back)).toHaveLength(3);
  });
});

describe('what has been discussed', () => {
  const byTheSurgeon = after(signed, ...allDiscussed(signed), { type: 'handed-back' });

  test('a question that the patient still wants to talk about is to be discussed, until somebody did', () => {
    const open = after(byTheSurgeon, ...replied(byTheSurgeon, 'still-open'));
    const again = after(open, signing(open));
    expect(deskStateOf(again, catalog)).toEqual({ is: 'to-discuss', count: 3 });
    const talked = after(again, ...again.questions.map(({ id }) => discussed({ kind: 'question', id })));
    expect(toDiscuss(talked, catalog)).toEqual([]);
    expect(deskStateOf(talked, catalog)).toEqual({ is: 'to-sign-again' });
  });

  test('other words are another question: what was said of the words before is not of these', () => {
    const asked = signed.questions[0];
    if (!asked) throw new Error('no question');
    const { id: questionId, starter, about, place, words } = asked;
    const back = after(signed, { type: 'discussed', topic: question(1), asked: words }, { type: 'handed-back' });
    expect(toDiscuss(back, catalog)).not.toContainEqual(question(1));
    const reworded = { type: 'question-asked', questionId, starter, about, place, words: 'And after it?' } as const;
    expect(toDiscuss(after(back, reworded), catalog)).toContainEqual(question(1));
    expect(toDiscuss(after(back, { ...reworded, words, place: 9 }), catalog)).not.toContainEqual(question(1));
  });
});

describe('what a note was of', () => {
  const filed: Fact = { type: 'filed' };
  const copyGiven: Fact = { type: 'copy-given', how: 'paper' };
  const answered: Fact = { type: 'answered', topic: question(1), words: 'The same day.' };
  const done = after(signed, copyGiven, countersigned, filed);

  test('a copy and a countersignature are of what stood then: an answer that came later is in neither', () => {
    expect(done.staff).toMatchObject({ copyGiven: { by: nurse }, countersigned: { by: nurse } });
    expect(after(done, answered).staff).toMatchObject({ copyGiven: null, countersigned: null });
    expect(after(done, discussed(question(1))).staff).toMatchObject({ copyGiven: { by: nurse }, countersigned: null });
    expect(after(done, { type: 'witness-present', name: 'Eva' }).staff.countersigned).not.toBeNull();
  });

  test('nothing that came after the filing counts as filed, whoever did it; that a copy was given does not undo it', () => {
    const filedAt = (review: Review) => listingOf({ review, catalog, changedAt: AT, witnessAlways: false }).filedAt;
    expect(filedAt(done)).toBe(AT);
    expect(filedAt(after(done, copyGiven))).toBe(AT);
    expect(filedAt(after(done, confirmed(false)))).toBeNull();
    expect(filedAt(after(done, { type: 'reopened' }))).toBeNull();
    expect(filedAt(after(reviewOf(named), filed, { type: 'side-told', side: 'left' }))).toBeNull();
    expect(stillMissing({ review: after(done, withdrawn), catalog, witnessAlways: false })).toEqual(['filed']);
  });

  test('the patient’s next signature ends them all', () => {
    const back = after(signed, copyGiven, countersigned, { type: 'reopened' }, decidedNow(signed));
    expect(after(back, signing(back)).staff).toMatchObject({ copyGiven: null, countersigned: null, filed: null });
  });
});

describe('the day', () => {
  test('“no further questions” is refused while one is open', () => {
    expect(refusal(signed, confirmed(true))).toBe('questions-open');
    expect(refusal(signed, confirmed(false))).toBeNull();
  });

  test('with another technique or side planned than when it was signed it cannot be confirmed; another day is no matter', () => {
    const plan: Plan = { technique: NEEDLE, side: 'left', level: '', anaesthetic: '', date: null, surgeon: '' };
    const planned = (differs: Partial<Plan>): Fact => ({ type: 'planned', plan: { ...plan, ...differs } });
    const before = after(signed, { type: 'reopened' }, planned({}), decidedNow(signed));
    const again = after(before, signing(before));
    expect(refusal(after(again, planned({ side: 'right' })), confirmed(false))).toBe('plan-changed');
    expect(refusal(after(again, planned({ technique: SURGERY })), confirmed(false))).toBe('plan-changed');
    expect(refusal(after(again, planned({ date: '2027-01-07' })), confirmed(false))).toBeNull();
    expect(refusal(after(again, planned({ side: 'right' }), planned({})), confirmed(false))).toBeNull();
    expect(refusal(after(signed, planned({ side: 'right' })), confirmed(false))).toBeNull();
  });

  test('only a signed “go ahead” can be confirmed, and none that was withdrawn', () => {
    expect(refusal(talkFirst, confirmed(false))).toBe('not-signed');
    expect(refusal(after(signed, withdrawn), confirmed(false))).toBe('withdrawn');
  });

  test('a spoken withdrawal needs no mark; whoever signs again has taken it back', () => {
    const gone = after(signed, withdrawn);
    expect(deskStateOf(gone, catalog)).toEqual({ is: 'withdrawn' });
    const again = after(gone, { type: 'handed-back' }, decidedNow(gone));
    expect(deskStateOf(again, catalog)).toEqual({ is: 'withdrawn' });
    const resigned = after(again, signing(again));
    expect(resigned.staff.withdrawn).toBeNull();
    expect(deskStateOf(resigned, catalog).is).toBe('to-discuss');
  });
});

describe('how far a review is', () => {
  const stateOf = (review: Review) => deskStateOf(review, catalog);
  const planned: Fact = {
    type: 'planned',
    plan: { technique: NEEDLE, side: 'left', level: 'L4/5', anaesthetic: '', date: '2026-12-01', surgeon: 'Dr Ruiz' },
  };

  test('from prepared to complete', () => {
    const prepared = reviewOf(planned, named);
    expect(stateOf(prepared)).toEqual({ is: 'preparing' });
    expect(stateOf(after(prepared, { type: 'sent', until: AT }))).toEqual({ is: 'sent', at: AT, until: AT });
    expect(stateOf(after(prepared, { type: 'identity-confirmed' }))).toMatchObject({ is: 'in-progress', count: 0 });
    expect(stateOf(after(prepared, { type: 'stopped' }))).toEqual({ is: 'stopped' });
    expect(stateOf(signed).is).toBe('to-discuss');
    expect(stateOf(talkFirst)).toEqual({ is: 'wants-to-talk' });
    expect(stateOf(reviewOf(...reviewed('no')))).toEqual({ is: 'does-not-want' });
    const ticked = after(signed, ...allDiscussed(signed));
    expect(stateOf(ticked)).toEqual({ is: 'to-sign-again' });
    const back = after(ticked, { type: 'handed-back' }, ...replied(ticked, 'answers-it'));
    expect(stateOf(back)).toEqual({ is: 'to-sign-again' });
    const again = after(back, signing(back));
    expect(stateOf(again)).toEqual({ is: 'ready-to-print' });
    const printed = after(again, { type: 'copy-given', how: 'paper' });
    expect(stateOf(printed)).toEqual({ is: 'discussed' });
    expect(stateOf(after(printed, countersigned))).toEqual({ is: 'complete' });
    expect(stateOf(after(again, confirmed(true)))).toEqual({ is: 'confirmed' });
  });

  test('a note by staff does not take up what the patient stopped', () => {
    const stopped = reviewOf(named, { type: 'stopped' });
    expect(stateOf(after(stopped, { type: 'identity-checked', identifiers: ['name', 'birth-date'] }))).toEqual({
      is: 'stopped',
    });
  });

  test('a risk of this patient’s own has to be discussed, and answered by the patient', () => {
    const own: Fact = { type: 'own-risk-added', riskId: 'own-1', title: 'A scar', words: 'Harder to reach.' };
    const ticked = after(
      signed,
      ...allDiscussed(signed),
      { type: 'handed-back' },
      ...replied(signed, 'answers-it'),
      own,
    );
    const resigned = after(ticked, signing(ticked));
    expect(stateOf(resigned)).toEqual({ is: 'to-discuss', count: 1 });
    const talked = after(resigned, discussed({ kind: 'own-risk', id: 'own-1' }));
    expect(stateOf(talked)).toEqual({ is: 'to-sign-again' });
    expect(answer(talked, { type: 'own-risk-answered', riskId: 'own-1', answer: 'clear' })).toEqual({
      ok: false,
      reason: 'already-signed',
    });
  });

  test('what is missing is named, the most pressing first', () => {
    const missing = (review: Review, witnessAlways = false) => stillMissing({ review, catalog, witnessAlways });
    expect(missing(reviewOf())).toEqual(
      expect.arrayContaining(['second-identifier', 'signature', 'identity-checked', 'copy-given', 'filed']),
    );
    expect(missing(signed)).toEqual(['identity-checked', 'copy-given', 'countersigned', 'filed']);
    expect(missing(after(signed, withdrawn), true)).toEqual(['filed']);
    expect(missing(signed, true)).toContain('witness');
    expect(missing(after(signed, { type: 'witness-present', name: 'Eva' }), true)).not.toContain('witness');
    const needs = reviewOf(named, { type: 'needs-told', needs: ['interpreter'], words: '' });
    expect(missing(needs)).toContain('interpreter');
    const interpreted = { type: 'interpreter-present', how: 'phone', name: 'Eva', number: '', family: false } as const;
    expect(missing(after(needs, interpreted))).not.toContain('interpreter');
  });

  test('a patient who opens a confirmed review again has confirmed nothing any more', () => {
    const opened = after(signed, confirmed(false), { type: 'reopened' });
    expect(stateOf(opened)).toEqual({ is: 'to-sign-again' });
  });

  test('a patient who gives themselves as somebody else than it was prepared for is pointed out', () => {
    const prepared = reduce(reviewOf(), { ...event(9, named), by: nurse }, catalog);
    if (!prepared.ok) throw new Error(prepared.reason);
    const differs = (review: Review) =>
      listingOf({ review, catalog, changedAt: AT, witnessAlways: false }).identityDiffers ?? false;
    expect(differs(prepared.review)).toBe(false);
    expect(differs(after(prepared.review, named))).toBe(false);
    expect(differs(after(prepared.review, { ...named, name: 'Anna Borg' }))).toBe(true);
    expect(differs(reviewOf(named))).toBe(false);
  });

  test('its line in the list carries what the plan and the patient said, and fits its schema', () => {
    const line = listingOf({ review: after(signed, planned), catalog, changedAt: AT, witnessAlways: false });
    expect(Listing.parse(line)).toEqual(line);
    expect(line).toMatchObject({
      name: 'Anna Berg',
      planned: '2026-12-01',
      surgeon: 'Dr Ruiz',
      side: 'left',
      questions: 3,
    });
  });
});
