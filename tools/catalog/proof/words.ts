import type { Certainty, Directness, Effect, RiskStructure } from '../../../src/risks/structure.ts';

/** What each field of a text is called on paper. A field without a name here is called by its key, and is not left out. */
export const LABELS: Readonly<Record<string, string>> = {
  title: 'Title',
  fullName: 'Full name',
  shortName: 'Short name',
  summary: 'Summary',
  plainSummary: 'Summary',
  whyTheNameConfuses: 'The name',
  askFirst: 'Ask first',
  alsoKnownAs: 'Also called',
  notFor: 'Not for',
  disclaimer: 'Disclaimer',
  whatHappens: 'What happens',
  anaesthetic: 'Anaesthetic',
  stay: 'Stay',
  incision: 'Cut',
  reversible: 'Reversible',
  usedFor: 'Used for',
  whatItIs: 'What it is',
  whatCouldHappen: 'Could happen',
  howTeamLowersIt: 'Team does',
  whatYouCanDo: 'You can do',
  lookOutFor: 'Look out for',
  text: 'Text',
  pros: 'For it',
  cons: 'Against it',
  askPatient: 'The question',
  why: 'Why',
  whatTeamUsuallyDoes: 'Team does',
  whatYouShouldDo: 'What to do',
  beforehand: 'Cannot wait',
  phrase: 'You told us …',
  symptoms: 'Signs',
  actionText: 'What to do',
  question: 'The question',
  explanation: 'Explanation',
  note: 'Bear in mind',
  whatIsKnown: 'Is known',
};

export const SEVERITY = {
  'life-changing': 'life-changing',
  serious: 'serious',
  moderate: 'moderate',
  minor: 'minor',
} as const satisfies Record<RiskStructure['severity'], string>;

export const PERMANENCE = {
  temporary: 'passes',
  'usually-temporary': 'usually passes',
  'can-be-permanent': 'can be permanent',
  permanent: 'permanent',
} as const satisfies Record<RiskStructure['permanence'], string>;

export const EFFECT = {
  raises: 'raises the risk',
  lowers: 'lowers the risk',
  unclear: 'bears on the risk, unclear which way',
} as const satisfies Record<Effect, string>;

/** Null where there is nothing to look at twice. */
export const BORROWED = {
  'same-procedure': null,
  'same-procedure-other-people': 'Borrowed: this procedure, other people.',
  'other-procedure': 'Borrowed: another procedure.',
} as const satisfies Record<Directness, string | null>;

export const UNCHECKED = {
  verified: null,
  'verified-partial': 'Only partly checked.',
  'verified-secondary': 'Seen second-hand only.',
  recalled: 'Not checked yet: from memory.',
} as const satisfies Record<Certainty, string | null>;

export const DIRECTNESS = {
  'same-procedure': 'this procedure, like people',
  'same-procedure-other-people': 'this procedure, other people',
  'other-procedure': 'another procedure',
} as const satisfies Record<Directness, string>;

export const CERTAINTY = {
  verified: 'seen in the source',
  'verified-partial': 'partly checked',
  'verified-secondary': 'seen second-hand',
  recalled: 'not checked yet',
} as const satisfies Record<Certainty, string>;

export const markOf = (marks: readonly (string | null)[]): string | null =>
  marks.filter((mark) => mark !== null).join(' ') || null;
