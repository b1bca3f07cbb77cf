import { describe, expect, test } from 'vitest';
import { paginate } from '../../../src/pdf/pages/paginate.ts';
import type { Agenda, QuestionBox } from '../../../src/sheet/blocks.ts';
import type { Layout, Paper } from '../../../src/sheet/wish.ts';
import { reviewed } from '../consent/reviewed.ts';
import { sheetOf } from '../sheet/sample.ts';
import { shape } from './fonts.ts';
import { madeSheet } from './made-sheet.ts';
import { textOf } from './open-again.ts';
import { bodyOf, expectInsideMargins, expectLegible, expectNoOverlap, textsOn, wordsOn } from './placed-laws.ts';
import { question, sampleAgenda, sampleSheet } from './sample-sheet.ts';

const discussed = { by: 'Mara Stein, Nurse', when: '23 Nov 2026, 09:12 +01:00' };
const reply = 'The patient says: this answers it.';
const answered = (differs: Partial<QuestionBox> = {}): QuestionBox => ({
  ...question(1, 'Will I be able to drive?'),
  answer: 'After two days.',
  discussed,
  reply,
  ...differs,
});
const long = 'We would stop at once and ring you. '.repeat(30).trim();
const pagesOf = (agenda: Agenda, paper: Paper = 'a4', layout: Layout = 'standard') =>
  paginate(sampleSheet({ agenda, blocks: [] }), shape, { paper, layout });
const withBox = (box: QuestionBox) => sampleAgenda({}, [box]);

describe('an answered question', () => {
  test('has its answer in the place of the lines, and who discussed it beside', () => {
    const [page] = pagesOf(withBox(answered()));
    const words = wordsOn(page);
    expect(words).toContain('Answer After two days. The patient says: this answers it.');
    expect(words).toContain('Discussed by Mara Stein, Nurse Date, time 23 Nov 2026, 09:12 +01:00');
    expect(textsOn(page).find(({ text }) => text.startsWith('After two'))).toMatchObject({ bold: true });
    expect(words.match(/Answer\b/gu)).toHaveLength(3);
  });

  test('that nobody discussed keeps the lines for who and when', () => {
    const rules = (box: QuestionBox) => pagesOf(withBox(box))[0]?.items.filter(({ kind }) => kind === 'rule').length;
    expect(rules(answered({ discussed: null }))).toBe((rules(answered()) ?? 0) + 2);
    expect(rules(answered({ answer: null }))).toBe((rules(answered()) ?? 0) + 2);
  });

  test.each(['a4', 'letter'] as const)('a long answer is cut, and stands in full where it says, on %s', (paper) => {
    const pages = pagesOf(withBox(answered({ answer: long })), paper);
    expect(wordsOn(pages[0])).toMatch(/continues on page 2 Answer .+… The patient says: this answers it\./u);
    expect(wordsOn(pages[1])).toContain(`Answer ${long} ${reply} Discussed by ${discussed.by}`);
  });

  test('a name too long for its column is cut, and stands in full after the page', () => {
    const by = 'Professor Doctor '.repeat(18).trim();
    const pages = pagesOf(withBox(answered({ discussed: { ...discussed, by } })));
    expect(wordsOn(pages[0])).toContain('continues on page 2');
    expect(wordsOn(pages[1])).toContain(by);
  });

  test('nothing of it is cut in large print', () => {
    const words = bodyOf(pagesOf(withBox(answered({ answer: long })), 'a4', 'large'));
    expect(words).toContain(`Answer ${long} ${reply} Discussed by ${discussed.by}`);
    expect(words).not.toContain('…');
  });
});

describe('a decision that something was recorded of since', () => {
  const { decision } = sampleAgenda();
  const withdrawn = {
    ...decision,
    words: 'Withdrawn: the patient no longer wants this.',
    since: ['Told by phone, recorded by Mara Stein, Nurse.'],
    signed: `Before that: ${decision.words} ${decision.signed}`,
  };

  test('says so in its box, before what was signed', () => {
    const [page] = pagesOf(sampleAgenda({ decision: withdrawn }));
    expect(wordsOn(page)).toMatch(/Withdrawn: .+ Told by phone, .+ Before that: Wants to talk first\./u);
    expect(textsOn(page).find(({ text }) => text.startsWith('Withdrawn'))).toMatchObject({ size: 14, bold: true });
  });

  test('moves what stands below it, within the page', () => {
    const since = [long.slice(0, 250)];
    for (const paper of ['a4', 'letter'] as const) {
      const [page] = pagesOf(sampleAgenda({ decision: { ...withdrawn, since } }), paper);
      if (!page) throw new Error('no page');
      expectInsideMargins(page);
      expectNoOverlap(page);
      expectLegible(page, 10);
    }
  });

  test('what is too long for the box says on which page it stands', () => {
    const pages = pagesOf(sampleAgenda({ decision: { ...withdrawn, since: [long] } }));
    expect(wordsOn(pages[0])).toMatch(/… continues on page 2/u);
    expect(wordsOn(pages[1])).toContain(long);
  });
});

test.each(['standard', 'large'] as const)('a sheet with all that staff noted is a sound PDF, in %s print', (layout) => {
  const typed = { method: 'typed' } as const;
  const topic = { kind: 'question', id: 'q-1' } as const;
  const sheet = sheetOf(
    ...reviewed('go-ahead'),
    { type: 'answered', topic, words: long },
    { type: 'discussed', topic },
    { type: 'own-risk-added', riskId: 'own-1', title: 'A scar', words: 'Harder to reach.' },
    { type: 'countersigned', registration: '7', mark: typed, statements: [] },
    { type: 'confirmed', changed: '', noFurtherQuestions: false, name: 'Anna Berg', mark: typed },
    { type: 'withdrawn', how: 'phone', name: null, mark: null },
    { type: 'filed' },
  );
  const words = textOf(madeSheet({ sheet, layout })).replaceAll(/\s+/gu, ' ');
  expect(words).toContain('Withdrawn: the patient no longer wants this.');
  expect(words).toContain('What changed since the sheet signed on');
});
