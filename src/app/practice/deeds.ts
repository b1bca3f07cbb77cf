import type { Decision, Fact, HealthAnswer } from '../../consent/events.ts';
import type { Review } from '../../consent/review.ts';
import { countedRisks } from '../../consent/standing.ts';
import { trueStatements } from '../../consent/statements.ts';
import type { Staff } from '../../consent/terms.ts';
import { topicsOf } from '../../consent/topics.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Catalog } from '../../risks/catalog.ts';

export type Around = { readonly review: Review; readonly catalog: Catalog; readonly t: Translate };

/** Something that a patient did, or staff, as the facts that it made of a review. */
export type Deed = { readonly by?: Staff; readonly do: (around: Around) => readonly Fact[] };

export const nurse = staff('Mara Stein', 'nurse');
export const surgeon = staff('Dr Ana Ruiz', 'surgeon');

function staff(name: string, post: string): Staff {
  return { role: 'staff', name, post, entered: 'shared-device' };
}

const patient = (what: Deed['do']): Deed => ({ do: what });
const team = (by: Staff, ...facts: readonly Fact[]): Deed => ({ by, do: () => facts });

export const isHandedOver: Deed = patient(({ review }) => [
  { type: 'identity-confirmed' },
  { type: 'decider-told', decider: { who: 'patient' } },
  { type: 'technique-told', technique: review.staff.plan?.technique ?? null, knownBy: 'told' },
  ...(review.staff.plan?.side ? [{ type: 'side-told', side: review.staff.plan.side } as const] : []),
]);

export const tellsOfHealth = (answers: Readonly<Record<string, HealthAnswer>>): Deed =>
  patient(({ catalog }) =>
    catalog.factors.map(({ id }) => ({ type: 'health-answered', factorId: id, answer: answers[id] ?? 'no' })),
  );

/** Reads every risk, or the first of them, and says of each that it is clear, but for these. */
export const reads = (notSure: readonly number[] = [], most = Infinity): Deed =>
  patient(({ review, catalog }) =>
    countedRisks(review, catalog).flatMap(({ risk: { id } }, i): readonly Fact[] => {
      if (i >= most) return [];
      const answer = notSure.includes(i) ? 'not-sure' : 'clear';
      return [
        { type: 'shown', subject: { kind: 'risk', id } },
        { type: 'risk-answered', riskId: id, answer },
      ];
    }),
  );

export const asks = (...questions: readonly string[]): Deed =>
  patient(() =>
    questions.map((words, i) => ({
      type: 'question-asked',
      questionId: crypto.randomUUID(),
      starter: null,
      words,
      about: [],
      place: i + 1,
    })),
  );

export const hopes = (words: string): Deed => patient(() => [{ type: 'mattered', field: 'hopes', words }]);

export const decides = (decision: Decision, reason = ''): Deed =>
  patient(() => [{ type: 'decided', decision, reason }]);

export const signs: Deed = patient(({ review, catalog, t }) => [
  {
    type: 'signed',
    decision: review.decision?.decision ?? 'talk-first',
    mark: { method: 'typed' },
    name: review.identity?.name ?? '',
    statements: trueStatements(review, catalog).map((statement) => ({
      ...statement,
      words: t(`statement.${statement.id}`, statement.values),
    })),
  },
]);

/** The surgeon answers all questions, and has talked of everything. */
export const isTalkedTo = (answer: string): Deed => ({
  by: surgeon,
  do: ({ review, catalog }) => [
    ...review.questions.map(({ id }): Fact => ({ type: 'answered', topic: { kind: 'question', id }, words: answer })),
    ...topicsOf(review, catalog).map((topic): Fact => ({ type: 'discussed', topic })),
  ],
});

export const isSatisfied: Deed = patient(({ review }) =>
  review.questions.map(({ id, words }) => ({
    type: 'replied',
    topic: { kind: 'question', id },
    asked: words,
    reply: 'answers-it',
  })),
);

export const isHandedBack = team(nurse, { type: 'handed-back' });
export const isSent = (until: string): Deed => team(nurse, { type: 'sent', until });
export const isIdentified = team(nurse, { type: 'identity-checked', identifiers: ['name', 'birth-date'] });
export const hasCopy = team(nurse, { type: 'copy-given', how: 'paper' });
export const hasInterpreter = team(nurse, {
  type: 'interpreter-present',
  how: 'phone',
  name: 'Interpreting service',
  number: '40 21',
  family: false,
});

export const isCountersigned: Deed = {
  by: surgeon,
  do: ({ t }) => [
    {
      type: 'countersigned',
      registration: 'FICTIONAL',
      mark: { method: 'typed' },
      statements: [{ id: 'discussed', values: {}, words: t('agenda.sign.discussed') }],
    },
  ],
};

export const isConfirmed: Deed = {
  by: nurse,
  do: ({ review }) => [
    {
      type: 'confirmed',
      changed: '',
      noFurtherQuestions: true,
      name: review.identity?.name ?? '',
      mark: { method: 'typed' },
    },
  ],
};

export const isWithdrawn = team(nurse, { type: 'withdrawn', how: 'phone', name: null, mark: null });
