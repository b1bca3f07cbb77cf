import { expect, test } from 'vitest';
import { log } from '../consent/sample.ts';
import { madeSheet } from '../pdf/made-sheet.ts';
import { textOf } from '../pdf/open-again.ts';
import { MARK, markedCatalog, markedFacts } from './marked.ts';
import { sheetOfLog, signedOver, wordsOf } from './sample.ts';

const [signed] = [signedOver(markedFacts, 'no')];
const events = log(...signed);
const sheet = sheetOfLog(events, { catalog: markedCatalog });
const marksIn = (text: string) => text.replaceAll(/\s/gu, '').split(MARK.replaceAll(/\s/gu, '')).length - 1;

test('markup in the catalog and in what was typed is text on the sheet, letter for letter', () => {
  const words = wordsOf(sheet);
  expect(sheet.agenda.identity.name).toBe(MARK);
  expect(sheet.agenda.identity.number).toContain('<b>47</b> {count}');
  expect(sheet.agenda.questions.all[0]?.words).toBe(MARK);
  for (const started of ['<img', '<script', 'javascript:', '{plural', '\\x41']) {
    expect(words.split(started).length - 1).toBe(marksIn(words));
  }
  expect(marksIn(words)).toBeGreaterThan(100);
});

test('it is text on paper as well', () => {
  const pdf = madeSheet({ sheet });
  const paper = textOf(pdf);
  expect(paper.split('<script>').length).toBeGreaterThan(100);
  expect(paper.replaceAll(/\s/gu, '')).toContain(MARK.replaceAll(/\s/gu, ''));
  // No link, no script, no action: words alone.
  expect(new TextDecoder('latin1').decode(pdf)).not.toMatch(/\/(?:JavaScript|JS|URI|Launch|Annots)\b/u);
});
