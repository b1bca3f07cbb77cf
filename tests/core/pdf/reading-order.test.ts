import { describe, expect, test } from 'vitest';
import type { Agenda, AgendaList, LabelledValue, PaperBlock, Sheet } from '../../../src/sheet/blocks.ts';
import { describePaperReview } from '../../../src/sheet/paper-review.ts';
import type { Layout } from '../../../src/sheet/wish.ts';
import { catalog, NEEDLE, ready } from '../consent/sample.ts';
import { sheetOf, signedOver, t } from '../sheet/sample.ts';
import { madeSheet } from './made-sheet.ts';
import { ask } from './open-again.ts';
import { sampleSheet } from './sample-sheet.ts';

/** What a reader for the blind says, from the first word to the last, of text alone. */
const heard = (pdf: Uint8Array): readonly string[] =>
  wordsIn(Array.from(ask('pdfinfo', pdf, ['-struct-text']).matchAll(/^ *"(.*)"$/gmu), ([, text]) => text ?? ''));

const wordsIn = (texts: readonly (string | null)[]): readonly string[] =>
  texts.flatMap((text) => (text ?? '').split(/\s+/u)).filter((word) => word !== '');

const fieldTexts = (fields: readonly LabelledValue[]) => fields.flatMap(({ label, value }) => [label, value]);

const listTexts = ({ heading, items, none }: AgendaList) => [
  heading,
  ...(items.length === 0 ? [none] : items.flatMap((item) => ['•', item])),
];

function agendaTexts(agenda: Agenda): readonly (string | null)[] {
  const { identity, plan, decision, told, questions, consentCompleted, fingerprint } = agenda;
  const room = [questions.answer, questions.discussedBy, questions.when];
  const boxes = [0, 1, 2].flatMap((i) => {
    const question = questions.all[i];
    if (question) return [`${question.number}`, `“${question.words}”`, question.about, ...room];
    return [i === 0 ? questions.none : questions.cameUp, ...room];
  });
  return [
    agenda.title,
    identity.name,
    identity.birthDate,
    identity.number,
    ...fieldTexts(plan),
    decision.heading,
    decision.words,
    decision.counts,
    decision.signed,
    told.heading,
    told.words,
    questions.heading,
    ...boxes,
    ...[agenda.notSure, agenda.again, agenda.matters, agenda.health].flatMap(listTexts),
    agenda.notConsent,
    ...fieldTexts(consentCompleted),
    fingerprint.label,
    fingerprint.groups,
  ];
}

/** The agenda where nothing of it is cut: each thing once, in its own paragraph. */
function largeAgendaTexts(agenda: Agenda): readonly (string | null)[] {
  const { identity, plan, decision, told, questions, consentCompleted, fingerprint } = agenda;
  const room = [questions.answer, questions.discussedBy, questions.when];
  const free = Array.from({ length: Math.max(0, 3 - questions.all.length) }, () => [questions.cameUp, ...room]).flat();
  const asked = questions.all.flatMap(({ number, words, about }) => [`${number}.`, `“${words}”`, about, ...room]);
  return [
    [agenda.title, identity.name, identity.birthDate, identity.number, ...fieldTexts(plan)],
    [decision.heading, decision.words, decision.counts, decision.signed, told.heading, told.words],
    [questions.heading, ...(asked.length === 0 ? [questions.none] : asked), ...free],
    ...[agenda.notSure, agenda.again, agenda.matters, agenda.health].map(listTexts),
    [agenda.notConsent, ...fieldTexts(consentCompleted), fingerprint.label, fingerprint.groups],
  ].flat();
}

function blockTexts(block: PaperBlock, layout: Layout): readonly (string | null)[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.flatMap((item, i) => [block.ordered ? `${i + 1}.` : '•', item]);
    case 'table': {
      const heads = block.columns.map(({ head }) => head);
      if (layout === 'standard') return [...heads, ...block.rows.flat()];
      return block.rows.flatMap(([head = '', ...cells]) => [
        head,
        ...cells.flatMap((cell, i) => [heads[i + 1] ?? '', cell]),
      ]);
    }
    case 'fields':
      return fieldTexts(block.fields);
    case 'signature':
      return [block.label, block.name, block.method];
    case 'boxes':
      return [block.legend, block.hint ?? null, ...block.options, block.note?.text ?? null];
    case 'writing':
      return [block.label];
    case 'icons':
      return [...block.legend.map(({ words }) => words), block.each];
    case 'page-break':
      return [];
  }
}

const said = ({ notice, agenda, blocks }: Sheet, layout: Layout) =>
  wordsIn([
    notice,
    ...(layout === 'large' ? largeAgendaTexts(agenda) : agendaTexts(agenda)),
    ...blocks.flatMap((block) => blockTexts(block, layout)),
  ]);

const prints = (['a4', 'letter'] as const).flatMap((paper) => [
  [paper, 'standard'] as const,
  [paper, 'large'] as const,
]);

describe.each(prints)('on %s, in %s print, what is heard is what the sheet says, word by word:', (paper, layout) => {
  test.each(['go-ahead', 'talk-first', 'no'] as const)('signed %s', (decision) => {
    const sheet = sheetOf(...signedOver(ready, decision));
    expect(heard(madeSheet({ sheet, paper, layout }))).toEqual(said(sheet, layout));
  });

  test('not signed', () => {
    const sheet = sheetOf();
    expect(heard(madeSheet({ sheet, paper, layout }))).toEqual(said(sheet, layout));
  });
});

describe.each(prints)('on %s, in %s print,', (paper, layout) => {
  test('what is heard of a review on paper is what it says, word by word', () => {
    const sheet = describePaperReview({ catalog, technique: NEEDLE, t, language: 'en', clinic: null });
    const words = [sheet.notice, sheet.running, ...sheet.blocks.flatMap((block) => blockTexts(block, layout))];
    expect(heard(madeSheet({ sheet, record: null, paper, layout }))).toEqual(wordsIn(words));
  });
});

test('words of lines that were broken stay apart', () => {
  const long = 'weakness of any kind in either of my legs or feet '.repeat(40).trim();
  const sheet = sampleSheet({ blocks: [{ kind: 'paragraph', text: long }] });
  expect(heard(madeSheet({ sheet })).join(' ')).toContain(long);
});

test('a drawn signature is a figure that says whose it is and when', () => {
  const pdf = madeSheet();
  expect(ask('pdfinfo', pdf, ['-struct'])).toMatch(/Figure/u);
  expect(Buffer.from(pdf).toString('latin1')).toContain(
    `/Alt <FEFF${Buffer.from('Signature of Marta Nowak', 'utf16le').swap16().toString('hex').toUpperCase()}`,
  );
});
