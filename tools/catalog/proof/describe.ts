import { directionOf } from '../../../src/i18n/format.ts';
import { statusWords } from '../../../src/sheet/status-words.ts';
import type { Proof, ProofBlock } from './blocks.ts';
import {
  alternativeEntries,
  benefitEntries,
  checkEntries,
  factorEntries,
  flagEntries,
  procedureEntries,
  sourceRows,
} from './entries.ts';
import { figuresToLookAt, figureSums } from './look-at.ts';
import { riskEntries } from './risks.ts';
import { row } from './rows.ts';
import { signOff } from './sign-off.ts';
import type { ProofSource } from './source.ts';

/** A catalog as a copy to read with a pen: what clinicians must look at first, then what could harm most, everything once. */
export function describeProof(source: ProofSource): Proof {
  const { structure, text, catalog, structureHash, textHash } = source;
  const content = `content ${structureHash.slice(0, 16)} ${textHash.slice(0, 16)}`;
  return {
    title: `${text.procedure.title}: copy to read before approving`,
    language: text.language,
    direction: directionOf(text.language),
    notice: statusWords(catalog.status, source.t, text.language),
    running: `${structure.id}, version ${structure.version}, language ${text.language}, ${content}`,
    allOfIt: 'all of it',
    pageLabel: 'page {page} of {pages}',
    blocks: [
      ...firstPage(source),
      ...sections(source).flatMap((section) => sectionBlocks(section)),
      ...signOff(source),
    ],
  };
}

type Section = { readonly anchor: string; readonly title: string; readonly blocks: readonly ProofBlock[] };

function sections(source: ProofSource): readonly Section[] {
  const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
  return [
    { anchor: 'look-at', title: 'Figures to look at twice', blocks: figuresToLookAt(source) },
    { anchor: 'flags', title: 'Warning signs', blocks: flagEntries(source) },
    { anchor: 'risks', title: 'Risks', blocks: [paragraph(RISK_ORDER), ...riskEntries(source)] },
    { anchor: 'factors', title: 'Health questions', blocks: factorEntries(source) },
    { anchor: 'benefits', title: 'Benefits', blocks: benefitEntries(source) },
    { anchor: 'alternatives', title: 'Other choices', blocks: alternativeEntries(source) },
    { anchor: 'procedure', title: 'The procedure', blocks: procedureEntries(source) },
    { anchor: 'checks', title: 'Check questions', blocks: checkEntries(source) },
    { anchor: 'sources', title: 'Sources', blocks: [{ kind: 'rows', rows: sourceRows(source) }] },
  ];
}

const sectionBlocks = ({ anchor, title, blocks }: Section): readonly ProofBlock[] => [
  { kind: 'section', anchor: `section/${anchor}`, title },
  ...blocks,
];

const RISK_ORDER = 'In the order in which a patient meets them: by category, the worst first.';

const HOW = [
  'Tick the box beside what is right. Where all of an entry is right, tick “all of it” beside its title and go on.',
  'Where something is wrong, strike it out and write on the line, in the margin or between the lines.',
  'A bar in the margin and bold words mark what is borrowed or not fully checked.',
];

function firstPage(source: ProofSource): readonly ProofBlock[] {
  const contents = sections(source).map(({ anchor, title }) => ({ text: title, anchor: `section/${anchor}` }));
  return [
    { kind: 'paragraph', text: figureSums(source) },
    { kind: 'list', ordered: false, items: HOW },
    { kind: 'section', anchor: 'section/first', title: 'Look at these first' },
    { kind: 'rows', rows: source.text.clinicianReview.map((words, i) => row('', `${i + 1}. ${words}`)) },
    { kind: 'section', anchor: 'section/contents', title: 'What is in this copy' },
    { kind: 'contents', lines: [...contents, { text: 'Approval', anchor: 'section/approval' }] },
    { kind: 'page-break' },
  ];
}
