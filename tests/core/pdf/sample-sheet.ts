import type { Agenda, Block, QuestionBox, Sheet } from '../../../src/sheet/blocks.ts';

const PATIENT = { name: 'Marta Nowak', birthDate: 'Born 3 March 1956', number: 'Hospital number 4711-22' };

export const question = (number: number, words: string, about: string | null = 'About: leg weakness'): QuestionBox => ({
  number,
  words,
  about,
  answer: null,
  discussed: null,
  reply: null,
});

const questions = [
  question(1, 'How often do you see these? (7 risks: nerve pain, weakness, numbness)', null),
  question(
    2,
    'If my legs are weak afterwards, who do I ring at night, and how long would it take until somebody sees me?',
  ),
  question(3, 'What would you do if it were you?'),
];

/** The first page of a usual sheet; what differs is given. */
export const sampleAgenda = (differs: Partial<Agenda> = {}, asked: readonly QuestionBox[] = questions): Agenda => ({
  title: 'Questions and decision before surgery',
  identity: PATIENT,
  hospitalLabel: 'Hospital label',
  plan: [
    { label: 'Procedure', value: 'Lumbar rhizotomy' },
    { label: 'Technique', value: 'Heated needle treatment (the patient was told)' },
    { label: 'Side and level', value: 'left (as the patient says)' },
    { label: 'Surgeon', value: 'not stated' },
    { label: 'Planned date', value: 'not stated' },
    { label: 'Anaesthetic', value: 'not stated' },
  ],
  decision: {
    heading: 'Decision',
    words: 'Wants to talk first.',
    since: [],
    counts: '22 of 29 risks answered: 18 clear, 4 not sure, 0 rather not read; 7 not answered.',
    signed: 'Signed 23 Nov 2026, 09:12 +01:00 (this device’s clock).',
  },
  told: {
    heading: 'The patient told us',
    words: 'Yes: Blood thinners and Diabetes. Not sure: Latex allergy.',
    strong: true,
  },
  questions: {
    heading: 'Questions for the surgeon',
    all: asked,
    cameUp: 'Came up in the room',
    none: 'Wrote no questions.',
    answer: 'Answer',
    discussedBy: 'Discussed by',
    when: 'Date, time',
    more: '+{count} on page {page}',
    continues: 'continues on page {page}',
    rest: 'Questions for the surgeon, in full',
  },
  notSure: {
    heading: 'Not sure about',
    items: ['Numb patch of skin', 'Leg weakness', 'Pain comes back', 'Nerve pain that is new'],
    none: 'None',
  },
  again: {
    heading: 'Worth going over again',
    items: [
      'You go numb between your legs and cannot pass urine. What should you do? Answered: “Wait until the morning”',
    ],
    none: 'None',
  },
  matters: {
    heading: 'Matters most',
    items: ['Avoid: “a wheelchair”', 'Said “this matters a lot to me”: Leg weakness'],
    none: 'None',
  },
  health: {
    heading: 'Health that bears on a risk',
    items: ['Diabetes: infection of the skin, infection of the spine', 'Blood thinners: bleeding'],
    none: 'None',
  },
  listMore: '+{count}, page {page}',
  notConsent: 'Not a consent form.',
  consentCompleted: [
    { label: 'Consent form completed: date', value: null },
    { label: 'by', value: null },
  ],
  fingerprint: { label: 'Fingerprint of the record', groups: '7K3D 9QXA 20PM TTC4', qr: '7K3D9QXA20PMTTC4' },
  ...differs,
});

export const risk = (i: number): readonly string[] => [
  `Risk ${i}: numb patch of skin`,
  `From people with back pain who had the same treatment. About ${i + 20} of 1,000 people had this. ${980 - i} did not. One study of 51 people.`,
  i % 4 === 0 ? 'Not answered. Not shown.' : 'Said: “This is clear to me”.',
];

export const riskTable = (count: number, caption = 'Risks: nerves'): Extract<Block, { kind: 'table' }> => ({
  kind: 'table',
  caption,
  columns: [
    { head: 'Risk', share: 0.28 },
    { head: 'How often, as shown', share: 0.46 },
    { head: 'Said', share: 0.26 },
  ],
  rows: Array.from({ length: count }, (_, i) => risk(i + 1)),
});

const ink = (...labels: readonly string[]): Block => ({
  kind: 'fields',
  fields: labels.map((label) => ({ label, value: null })),
});

const wave = Array.from({ length: 60 }, (_, i) => [0.05 + i * 0.014, 0.15 + 0.1 * Math.sin(i / 3)] as const);

export const signature: Block = {
  kind: 'signature',
  label: 'Signature of the patient',
  name: PATIENT.name,
  strokes: [wave, [[0.3, 0.3]]],
  method: 'Signed by drawing on the screen.',
  alternative: 'Signature of Marta Nowak, 23 Nov 2026, 09:12 +01:00',
};

export const sampleBlocks: readonly Block[] = [
  { kind: 'heading', level: 2, text: 'Decision and signatures' },
  { kind: 'paragraph', text: 'Wants to talk first.', strong: true },
  { kind: 'paragraph', text: 'True when it was signed:' },
  {
    kind: 'list',
    ordered: false,
    items: [
      '22 of 29 risks were shown to me.',
      'I have questions that are not answered yet.',
      'I can change my mind at any time.',
    ],
  },
  signature,
  {
    kind: 'fields',
    fields: [
      { label: 'Printed name', value: PATIENT.name },
      { label: 'Date and time', value: '23 Nov 2026, 09:12 +01:00 (this device’s clock)' },
    ],
  },
  { kind: 'paragraph', text: 'By signing I say that I have gone through this review. It is not a consent form.' },
  { kind: 'heading', level: 3, text: 'Who took part' },
  {
    kind: 'fields',
    fields: [
      { label: 'With the patient', value: 'Family or a friend' },
      {
        label: 'Needs',
        value: 'Large print; please speak slowly, and let my daughter stay in the room while we talk it over',
      },
      { label: 'Who decides', value: 'The patient' },
      { label: 'Interpreter: name, number', value: null },
      { label: 'Witness', value: null },
    ],
  },
  { kind: 'heading', level: 3, text: 'Health professional' },
  ink('I have discussed the questions on this sheet', 'Name', 'Role', 'Registration number', 'Signature', 'Date, time'),
  { kind: 'heading', level: 3, text: 'Confirmation on the day' },
  ink('What has changed, or further questions', 'Patient’s signature', 'Signature', 'Date, time'),
  { kind: 'heading', level: 3, text: 'If the patient changes their mind' },
  ink('Withdrawn by', 'Told to', 'Date, time'),
  { kind: 'heading', level: 2, text: 'What was shown and said' },
  {
    kind: 'paragraph',
    text: 'Figures stand as they were shown. “Said” quotes the patient’s own choice on screen. “Clear” does not mean that the risk is accepted.',
  },
  { kind: 'heading', level: 3, text: 'Nerves' },
  riskTable(29),
  { kind: 'page-break' },
  { kind: 'heading', level: 2, text: 'To take home' },
  {
    kind: 'fields',
    fields: [
      { label: 'The clinic’s number', value: '01234 567890' },
      { label: 'Emergency number', value: null },
    ],
  },
  { kind: 'heading', level: 3, text: 'Call an ambulance now' },
  {
    kind: 'list',
    ordered: false,
    items: [
      'You cannot pass urine. You go numb between your legs. Ring the emergency number at once.',
      'Weakness in both legs that gets worse.',
    ],
  },
];

/** A usual sheet: 29 risks, three questions, signed by drawing. */
export const sampleSheet = (differs: Partial<Sheet> = {}): Sheet => ({
  title: 'Questions and decision before surgery',
  language: 'en',
  direction: 'ltr',
  notice: 'Draft content, not approved for clinical use',
  running: 'Marta Nowak, born 3 March 1956, hospital number 4711-22',
  pageLabel: 'page {page} of {pages}',
  agenda: sampleAgenda(),
  blocks: sampleBlocks,
  ...differs,
});
