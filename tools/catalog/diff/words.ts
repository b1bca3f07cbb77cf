import { CERTAINTY, DIRECTNESS, EFFECT, LABELS } from '../proof/words.ts';

/** What the fields of a structure, and those of a figure, are called. */
const FIELDS: Readonly<Record<string, string>> = {
  ...LABELS,
  number: 'How often',
  population: 'Who was counted',
  timeframe: 'Time looked at',
  reason: 'Why no figure',
  note: 'To bear in mind',
  whatIsKnown: 'What is known',
  studied: 'Who was studied',
  studiedCount: 'How many were counted',
  studyData: 'What the study says',
  directness: 'Counted in',
  certainty: 'How sure',
  category: 'Category',
  severity: 'How serious',
  permanence: 'How lasting',
  appliesTo: 'For which techniques',
  onlyIf: 'Only if',
  effect: 'which way it bears',
  sourceIds: 'Sources',
  textSourceIds: 'Sources of the text',
  seedParagraph: 'Paragraph of the first article',
  inSeedArticle: 'In the first article',
  group: 'Group',
  alert: 'In bold on the first page',
  private: 'May be told in private',
  action: 'Action',
  type: 'Kind of question',
  kind: 'Kind of source',
  doi: 'DOI',
  pmid: 'PubMed',
  url: 'Address',
  correct: 'is right',
  relatedRiskIds: 'Related risks',
  relatedIds: 'Related entries',
  compiled: 'Compiled',
  reviewBy: 'To be reviewed by',
  checkOrder: 'Order of the check questions',
  clinicianReview: 'What clinicians must look at first',
  citation: 'Citation',
  checked: 'What was checked',
  schemaVersion: 'Form of the file',
};

/** Where something stands says nothing that its name does not say, but for these. */
const PLACES: Readonly<Record<string, string>> = { modifiers: 'Told us', options: 'Answer' };
const SILENT = new Set(['figures', 'figure']);

const CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  certainty: CERTAINTY,
  directness: DIRECTNESS,
  effect: EFFECT,
};

/** "How often, Surgery"; "Told us, Smoking: which way it bears". @param names of techniques and factors, by id. */
export function placeWords(path: readonly string[], names: Readonly<Record<string, string>>): string {
  const [first = '', ...rest] = path.filter((step) => !SILENT.has(step));
  const name = (step: string) => names[step] ?? FIELDS[step] ?? step;
  const held = PLACES[first];
  if (held !== undefined) {
    const [whose = '', ...fields] = rest;
    return [`${held} ${name(whose)}`, ...fields.map(name)].join(': ');
  }
  return path.length > 1 && Object.hasOwn(names, first)
    ? [...rest.map(name), name(first)].join(', ')
    : [first, ...rest].map(name).join(': ');
}

/** A value as a clinician reads it: codes in words, words in quotes. */
export const valueWords = (path: readonly string[], value: string): string =>
  CODES[path.at(-1) ?? '']?.[value] ?? value;
