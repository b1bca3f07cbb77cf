import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Fact } from '../../../src/consent/events.ts';
import type { Page } from '../../../src/consent/steps.ts';
import type { Review } from '../../../src/consent/review.ts';
import { decided, decides, named, NEEDLE, ready, told } from '../../core/consent/sample.ts';

/** A field in which something is typed, where it stands, and what its text becomes. */
export type TypedField = {
  readonly name: string;
  /** The file that shows it. */
  readonly file: string;
  readonly page: Page;
  readonly facts: readonly Fact[];
  readonly label: string | RegExp;
  readonly drafts?: Readonly<Record<string, string>>;
  /** What is pressed before the field is there. */
  readonly unfold?: string | RegExp;
  /** What is pressed to make an answer of it; without it, leaving the field does. */
  readonly submit?: string;
  readonly limit: number;
  /** The text as the review has it. */
  readonly became: (review: Review) => string | null | undefined;
};

const NAME = 300;
const WORDS = 5000;
const question: Fact = { type: 'question-asked', questionId: 'q', starter: null, words: 'Why?', about: [], place: 1 };
const representative: Fact = { type: 'decider-told', decider: { who: 'representative', name: '', authority: null } };
const identity: Page = { step: 'about', page: 'identity' };
const marking = { 'sign:method': 'mark', 'sign:witness': 'Ines Roth' };

const matters = [
  ['hopes', 'What do you hope for?'],
  ['worries', 'What worries you?'],
  ['avoid', 'What do you want to avoid most?'],
  ['not-without-asking', 'What would you not want done without being asked again?'],
] as const;

/** Every field of the app in which text is typed, but for the three parts of the date of birth. */
export const typedFields: readonly TypedField[] = [
  {
    name: 'the name',
    file: 'AboutIdentity.tsx',
    page: identity,
    facts: [],
    label: 'Full name',
    submit: 'Continue',
    limit: NAME,
    became: ({ identity: who }) => who?.name,
  },
  {
    name: 'the hospital number',
    file: 'AboutIdentity.tsx',
    page: identity,
    facts: [],
    drafts: { 'identity:name': 'Anna Berg' },
    label: /^Hospital number/u,
    submit: 'Continue',
    limit: 60,
    became: ({ identity: who }) => who?.hospitalNumber,
  },
  {
    name: 'what would help',
    file: 'AboutNeeds.tsx',
    page: { step: 'about', page: 'needs' },
    facts: [],
    label: 'Anything else that would help',
    limit: WORDS,
    became: ({ needs }) => needs?.words,
  },
  {
    name: 'the representative',
    file: 'AboutDecider.tsx',
    page: { step: 'about', page: 'decider' },
    facts: [representative],
    label: 'Your name',
    limit: NAME,
    became: ({ decider }) => (decider?.who === 'representative' ? decider.name : null),
  },
  ...matters.map(([field, label]): TypedField => ({
    name: `what matters: ${field}`,
    file: 'Matters.tsx',
    page: { step: 'matters' },
    facts: [told(NEEDLE)],
    label,
    limit: WORDS,
    became: (review) => review.matters[field],
  })),
  {
    name: 'a free question',
    file: 'Questions.tsx',
    page: { step: 'questions' },
    facts: [],
    label: 'Your question',
    limit: WORDS,
    became: ({ questions }) => questions[0]?.words,
  },
  {
    name: 'a question in other words',
    file: 'QuestionItem.tsx',
    page: { step: 'questions' },
    facts: [question],
    unfold: 'Change the words Why?',
    label: /^Your question$/u,
    submit: 'Keep these words',
    limit: WORDS,
    became: ({ questions }) => questions[0]?.words,
  },
  {
    name: 'a question about a risk',
    file: 'Ask.tsx',
    page: { step: 'risks', page: 'risk', riskId: 'nerve-weakness' },
    facts: [told(NEEDLE)],
    unfold: /^Ask about this/u,
    label: 'In your own words',
    submit: 'Put it on my sheet',
    limit: WORDS,
    became: ({ questions }) => questions[0]?.words,
  },
  {
    name: 'the reason',
    file: 'Reason.tsx',
    page: { step: 'decide' },
    facts: [named, decides, decided('no')],
    label: 'Your reason (optional)',
    limit: WORDS,
    became: ({ decision }) => decision?.reason,
  },
  {
    name: 'who signs',
    file: 'SignatureForm.tsx',
    page: { step: 'sign' },
    facts: ready,
    drafts: { 'sign:method': 'typed' },
    label: 'Name of the person who signs',
    submit: 'Sign',
    limit: NAME,
    became: ({ signatures }) => signatures[0]?.name,
  },
  {
    name: 'the witness',
    file: 'SignatureForm.tsx',
    page: { step: 'sign' },
    facts: ready,
    drafts: marking,
    label: 'Name of the witness',
    submit: 'Sign',
    limit: NAME,
    became: ({ signatures: [signature] }) => (signature?.mark.method === 'mark' ? signature.mark.witness : null),
  },
];

/** The field itself, once it is there. */
export async function reach({ unfold, label }: TypedField): Promise<HTMLInputElement | HTMLTextAreaElement> {
  if (unfold) await userEvent.click(screen.getByRole('button', { name: unfold }));
  const [field] = screen.getAllByLabelText(label);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error('no text field');
  return field;
}

/** Makes an answer of what was typed, as far as it can be one. */
export async function finish({ submit }: TypedField, field: HTMLElement): Promise<void> {
  field.focus();
  await (submit ? userEvent.click(screen.getByRole('button', { name: submit })) : userEvent.tab());
}
