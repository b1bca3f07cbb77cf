import * as fc from 'fast-check';
import type { Fact, ReviewEvent } from '../../../src/consent/events.ts';
import type { Subject } from '../../../src/consent/terms.ts';
import { reduce } from '../../../src/consent/reduce.ts';
import type { Review } from '../../../src/consent/review.ts';
import { UndoableNote, type Topic } from '../../../src/consent/staff-facts.ts';
import { AT, catalog, event, NEEDLE, nurse, ready, signing, started, SURGERY } from './sample.ts';

export const DECISIONS = ['go-ahead', 'talk-first', 'no'] as const;
const riskId = fc.oneof(fc.constantFrom(...catalog.risks.map(({ id }) => id)), fc.constant('no-such-risk'));
const factorId = fc.constantFrom(...catalog.factors.map(({ id }) => id));
const words = fc.constantFrom('', ' ', 'How long will it hurt?', 'how long  will it hurt?', '𝔘 "quoted"');

const subject = fc.oneof(
  ofKind('benefit', catalog.benefits),
  ofKind('alternative', catalog.alternatives),
  ofKind('procedure', catalog.techniques),
);

const asked = fc.record({
  questionId: fc.constantFrom('q1', 'q2', 'q3', 'q4'),
  starter: fc.constantFrom(null, 'how-often', 'how-many-done'),
  words: words.filter((text) => text.trim() !== ''),
  about: fc.array(
    riskId.map((id) => ({ kind: 'risk', id }) as const),
    { maxLength: 2 },
  ),
  place: fc.integer({ min: -3, max: 3 }),
});

/** Any fact but a signature, legal or not. */
const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  fc.constant(started),
  fc.record({
    type: fc.constant('identity-given' as const),
    name: fc.constantFrom('Anna', 'Bo'),
    birthDate: fc.constantFrom(null, '1956-03-27', '2015-01-01'),
    hospitalNumber: fc.constantFrom(null, '7'),
  }),
  fc.constantFrom<Fact>(
    { type: 'technique-told', technique: NEEDLE, knownBy: 'told' },
    { type: 'technique-told', technique: SURGERY, knownBy: 'told' },
    { type: 'technique-told', technique: NEEDLE, knownBy: 'think-so' },
    { type: 'technique-told', technique: null, knownBy: 'do-not-know' },
    { type: 'decider-told', decider: { who: 'patient' } },
    { type: 'decider-told', decider: { who: 'representative', name: 'Eva', authority: 'deputy' } },
    { type: 'side-told', side: 'left' },
    { type: 'company-told', company: 'carer' },
    { type: 'needs-told', needs: ['hearing'], words: 'Please speak up' },
    { type: 'language-changed', language: 'de', textHash: 'c' },
    { type: 'stopped' },
    { type: 'reopened' },
    { type: 'decision-cleared' },
  ),
  fc.record({ type: fc.constant('decided' as const), decision: fc.constantFrom(...DECISIONS), reason: words }),
  subject.map((one) => ({ type: 'shown', subject: one }) as const),
  riskId.map((id) => ({ type: 'shown', subject: { kind: 'risk', id } }) as const),
  fc.record({
    type: fc.constant('risk-answered' as const),
    riskId,
    answer: fc.constantFrom('clear', 'not-sure', 'rather-not'),
  }),
  riskId.map((id) => ({ type: 'risk-answer-cleared', riskId: id }) as const),
  riskId.map((id) => ({ type: 'risk-mattered', riskId: id }) as const),
  riskId.map((id) => ({ type: 'risk-stopped-mattering', riskId: id }) as const),
  fc.record({
    type: fc.constant('health-answered' as const),
    factorId,
    answer: fc.constantFrom('yes', 'no', 'not-sure', 'in-private'),
  }),
  factorId.map((id) => ({ type: 'health-answer-cleared', factorId: id }) as const),
  asked.map((question) => ({ type: 'question-asked', ...question }) as const),
  fc.constantFrom('q1', 'q2', 'q3').map((questionId) => ({ type: 'question-removed', questionId }) as const),
  fc.record({ type: fc.constant('mattered' as const), field: fc.constantFrom('hopes', 'worries'), words }),
  fc.record({
    type: fc.constant('check-answered' as const),
    checkId: fc.constant('tb-relief'),
    optionId: fc.constantFrom('a', 'b', 'zz'),
  }),
);

const topic = fc.constantFrom<Topic>(
  { kind: 'question', id: 'q1' },
  { kind: 'question', id: 'q2' },
  { kind: 'own-risk', id: 'own-1' },
  { kind: 'risk', id: catalog.risks[0]?.id ?? '' },
);
const typed = { method: 'typed' } as const;

/** What only staff can have done, and what a patient says of it. */
const fromTheDesk: fc.Arbitrary<Fact> = fc.oneof(
  fc.constantFrom<Fact>(
    {
      type: 'planned',
      plan: { technique: NEEDLE, side: 'left', level: 'L4/5', anaesthetic: '', date: '2026-12-01', surgeon: 'Dr Ruiz' },
    },
    { type: 'sent', until: AT },
    { type: 'authority-seen', authority: 'deputy' },
    { type: 'identity-checked', identifiers: ['name', 'birth-date'] },
    { type: 'identity-confirmed' },
    { type: 'copy-given', how: 'paper' },
    { type: 'interpreter-present', how: 'phone', name: 'Eva', number: '12', family: false },
    { type: 'witness-present', name: 'Eva' },
    { type: 'own-risk-added', riskId: 'own-1', title: 'A scar from before', words: 'It can be harder to reach.' },
    { type: 'own-risk-added', riskId: 'own-2', title: 'A thin skin', words: '' },
    { type: 'own-risk-answered', riskId: 'own-1', answer: 'clear' },
    { type: 'own-risk-answer-cleared', riskId: 'own-1' },
    { type: 'asked-again', riskIds: [catalog.risks[1]?.id ?? ''] },
    { type: 'handed-back' },
    { type: 'countersigned', registration: '123', mark: typed, statements: [] },
    { type: 'confirmed', changed: '', noFurtherQuestions: true, name: 'Anna', mark: typed },
    { type: 'confirmed', changed: 'A cold', noFurtherQuestions: false, name: 'Anna', mark: typed },
    { type: 'withdrawn', how: 'phone', name: null, mark: null },
    { type: 'filed' },
    ...UndoableNote.options.map((what) => ({ type: 'note-undone', what }) as const),
  ),
  fc.record({ type: fc.constant('answered' as const), topic, words }),
  topic.map((one) => ({ type: 'discussed', topic: one }) as const),
  fc.record({ type: fc.constant('discussed' as const), topic, asked: words }),
  topic.map((one) => ({ type: 'discussion-undone', topic: one }) as const),
  topic.map((one) => ({ type: 'reply-cleared', topic: one }) as const),
  fc.record({
    type: fc.constant('replied' as const),
    topic,
    asked: words,
    reply: fc.constantFrom('answers-it', 'still-open'),
  }),
);

function ofKind(kind: Subject['kind'], entries: readonly { readonly id: string }[]): fc.Arbitrary<Subject> {
  return fc.constantFrom(...entries).map(({ id }) => ({ kind, id }));
}

/** A fact, or a signature over what is true when its turn comes. */
type Move = Fact | 'sign';
/** Often long enough to reach a signature: all that it needs, then anything. */
export const moves: fc.Arbitrary<readonly Move[]> = fc
  .tuple(
    fc.constantFrom<readonly Fact[]>([], [], ready),
    fc.array(
      fc.oneof(
        { weight: 7, arbitrary: anyFact },
        { weight: 3, arbitrary: fromTheDesk },
        { weight: 1, arbitrary: fc.constant('sign' as const) },
      ),
      {
        maxLength: 40,
      },
    ),
  )
  .map(([first, rest]) => [started, ...first, ...rest]);

/** Whose a review is, staff say as well as patients. */
const saidBy = (said: ReviewEvent): ReviewEvent =>
  said.fact.type === 'identity-given' && said.seq % 2 === 0 ? { ...said, by: nurse } : said;

/** Plays the moves; what is refused is left out of the log, as the store does. */
export function play(list: readonly Move[]): {
  readonly events: readonly ReviewEvent[];
  readonly review: Review;
  readonly refused: number;
} {
  let review: Review | undefined;
  let refused = 0;
  const events: ReviewEvent[] = [];
  for (const move of list) {
    const fact = move === 'sign' ? review && signing(review) : move;
    const said = fact && saidBy(event(events.length + 1, fact));
    const next = said && reduce(review, said, catalog);
    if (said && next?.ok) {
      review = next.review;
      events.push(said);
    } else refused += 1;
  }
  if (!review) throw new Error('never started');
  return { events, review, refused };
}
