import { formatDate } from '../../../src/i18n/format.ts';
import type { ProofBlock } from './blocks.ts';
import { row } from './rows.ts';
import type { ProofSource } from './source.ts';

const BLANK = [
  'Name',
  'Role',
  'Registration number',
  'Site where it may be used',
  'Approved until',
  'Date',
  'Signature',
];

/** Who read it, what they decided, and of which content exactly. */
export const signOff = ({ structure, text, structureHash, textHash, today }: ProofSource): readonly ProofBlock[] => [
  { kind: 'page-break' },
  { kind: 'section', anchor: 'section/approval', title: 'Approval' },
  {
    kind: 'paragraph',
    text: `I have read this copy of “${text.procedure.title}”. Of this content, for use at the site named below:`,
  },
  {
    kind: 'rows',
    rows: [
      row('As it is', 'I approve it for clinical use until the date below.'),
      row(
        'Corrected',
        'I will approve it once what I wrote in this copy is corrected, and I have read the corrections.',
      ),
      row('Not', 'I do not approve it. The reason:'),
    ],
  },
  {
    kind: 'fields',
    fields: [...BLANK, 'Second reader, if the site wants one: name, signature'].map((label) => ({
      label,
      value: null,
    })),
  },
  { kind: 'section', anchor: 'section/content', title: 'Of which content' },
  {
    kind: 'fields',
    fields: [
      { label: 'Catalog', value: `${structure.id}, version ${structure.version}, schema ${structure.schemaVersion}` },
      { label: 'Language', value: text.language },
      { label: 'Compiled', value: structure.compiled },
      { label: 'To be reviewed by', value: structure.reviewBy },
      { label: 'Hash of the structure (SHA-256)', value: structureHash },
      { label: 'Hash of the text (SHA-256)', value: textHash },
      { label: 'Printed', value: formatDate('en', today) },
    ],
  },
  {
    kind: 'paragraph',
    text: 'A signature on this paper changes nothing in the app. Whoever keeps the catalog declares it with “catalog approve”, which prints the first letters of both hashes: they must be those on this page. The app calls an approval declared by the site, and does not verify it. Any edit ends it.',
  },
];
