import type { Fact, HealthAnswer } from '../../src/consent/events.ts';
import type { SignatureMark } from '../../src/consent/terms.ts';
import { reviewAfter } from './saved-review.ts';
import { decided, decides, named, NEEDLE, shown, signing, told } from '../core/consent/sample.ts';

const health = (answers: Readonly<Record<string, HealthAnswer>>): readonly Fact[] =>
  Object.entries(answers).map(([factorId, answer]) => ({ type: 'health-answered', factorId, answer }));

const asks = (questionId: string, words: string, place: number, riskId: string): Fact => ({
  type: 'question-asked',
  questionId,
  starter: null,
  words,
  about: [{ kind: 'risk', id: riskId }],
  place,
});

export const questions: readonly Fact[] = [
  asks('walk', 'Will I walk to the shop again?', 1, 'nerve-weakness'),
  asks('who', 'Who will do it?', 2, 'infection-deep'),
  asks('fails', 'What if it does not help?', 3, 'outcome-no-relief'),
  asks('drive', 'When can I drive?', 4, 'nerve-weakness'),
];

/** Somebody who knows their treatment, decides for themselves, and has said no more. */
export const planned = (technique = NEEDLE): readonly Fact[] => [named, decides, told(technique)];

/** Somebody who told and asked a good deal. */
export const talkative = (technique = NEEDLE): readonly Fact[] => [
  ...planned(technique),
  { type: 'company-told', company: 'family-or-friend' },
  { type: 'needs-told', needs: ['large-print'], words: 'A chair with arms' },
  { type: 'side-told', side: 'left' },
  ...health({ pregnancy: 'not-sure', 'infection-now': 'yes', 'blood-thinners': 'yes', 'heart-device': 'yes' }),
  ...health({ diabetes: 'yes', smoking: 'in-private', obesity: 'no', osteoporosis: 'yes' }),
  shown('nerve-weakness'),
  { type: 'risk-answered', riskId: 'outcome-no-relief', answer: 'clear' },
  { type: 'risk-answered', riskId: 'nerve-weakness', answer: 'not-sure' },
  { type: 'risk-answered', riskId: 'nerve-cauda-equina', answer: 'rather-not' },
  { type: 'risk-mattered', riskId: 'nerve-weakness' },
  ...questions,
  { type: 'check-answered', checkId: 'tb-relief', optionId: 'a' },
  { type: 'check-answered', checkId: 'tb-return', optionId: 'a' },
  { type: 'mattered', field: 'hopes', words: 'To dance at the wedding' },
];

/** What a surgeon meets on most days: three questions, two risks not sure, one thing to go over again, two health answers that bear on it. */
export function usual(): readonly Fact[] {
  const facts: readonly Fact[] = [
    ...planned(),
    { type: 'side-told', side: 'left' },
    ...health({ 'blood-thinners': 'yes', diabetes: 'yes', pregnancy: 'no' }),
    ...['nerve-weakness', 'infection-deep', 'outcome-no-relief'].map(shown),
    { type: 'risk-answered', riskId: 'nerve-weakness', answer: 'not-sure' },
    { type: 'risk-answered', riskId: 'infection-deep', answer: 'not-sure' },
    { type: 'risk-answered', riskId: 'outcome-no-relief', answer: 'clear' },
    ...questions.slice(0, 3),
    { type: 'check-answered', checkId: 'tb-relief', optionId: 'a' },
    { type: 'mattered', field: 'hopes', words: 'To walk to the shop and back' },
    decided('talk-first'),
  ];
  return [...facts, signing(reviewAfter(facts))];
}

/** Somebody who wants to talk first, and has signed that. */
export function signed(mark: SignatureMark): readonly Fact[] {
  const facts = [...talkative(), decided('talk-first')];
  const signature = signing(reviewAfter(facts));
  return signature.type === 'signed' ? [...facts, { ...signature, mark }] : facts;
}

/** Somebody who does not know which treatment is planned. */
export const unsure: readonly Fact[] = [
  named,
  decides,
  { type: 'technique-told', technique: null, knownBy: 'do-not-know' },
];

/** Somebody who decides for another, and whose authority nobody has seen. */
export const representative: readonly Fact[] = [
  named,
  { type: 'decider-told', decider: { who: 'representative', name: 'Jon Berg', authority: 'health-attorney' } },
  told(NEEDLE),
];
