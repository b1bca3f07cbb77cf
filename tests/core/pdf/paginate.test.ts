import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate } from '../../../src/pdf/pages/paginate.ts';
import type { Page, Placed } from '../../../src/pdf/pages/placed.ts';
import type { Agenda, Block, PaperBlock, Print } from '../../../src/sheet/blocks.ts';
import type { Layout, Paper } from '../../../src/sheet/wish.ts';
import { shape } from './fonts.ts';
import { bodyOf, expectInsideMargins, expectLegible, expectNoOverlap, textsOn, wordsOn } from './placed-laws.ts';
import { question, riskTable, sampleAgenda, sampleSheet, signature } from './sample-sheet.ts';

const papers = ['a4', 'letter'] as const;
const lay = (sheet: Print, paper: Paper = 'a4', layout: Layout = 'standard') =>
  paginate(sheet, shape, { paper, layout });
const withAgenda = (agenda: Agenda) => sampleSheet({ agenda });
const withBlocks = (...blocks: readonly Block[]) => sampleSheet({ blocks });
const pageWith = (pages: readonly Page[], words: string) =>
  pages.findIndex((page) => wordsOn(page).includes(words)) + 1;
const sentences = (length: number) =>
  'Could it come back, and what would you do then? '.repeat(length / 40).slice(0, length);
const inMm = (points: number) => (points * 25.4) / 72;

function expectLawful(pages: readonly Page[], layout: Layout = 'standard'): void {
  for (const page of pages) {
    expectInsideMargins(page);
    expectNoOverlap(page);
    expectLegible(page, layout === 'large' ? 18 : 10);
  }
}

test.each(papers)('a usual sheet on %s has at most seven pages', (paper) => {
  expect(lay(sampleSheet(), paper).length).toBeLessThanOrEqual(7);
});

const prints = papers.flatMap((paper) => [[paper, 'standard'] as const, [paper, 'large'] as const]);

describe.each(prints)('on %s, in %s print,', (paper, layout) => {
  test('a usual sheet keeps its margins and overlaps nowhere', () => {
    expectLawful(lay(sampleSheet(), paper, layout), layout);
  });

  test('every page says which of how many it is, that it is a draft, and whose', () => {
    const pages = lay(sampleSheet(), paper, layout);
    for (const [i, page] of pages.entries()) {
      expect(wordsOn(page)).toContain(`page ${i + 1} of ${pages.length}`);
      expect(wordsOn(page)).toContain('Draft content, not approved for clinical use');
      expect(wordsOn(page)).toMatch(/Marta Nowak.*3 March 1956.*4711-22/u);
    }
  });

  test('60 risks, 200 questions, one of 5,000 characters, and a name of 300 letters without a space all stand in full', () => {
    const asked = [
      question(1, sentences(5000)),
      ...Array.from({ length: 199 }, (_, i) => question(i + 2, `Question number ${i + 2}?`)),
    ];
    const name = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(9).slice(0, 300);
    const agenda = sampleAgenda(
      { identity: { name, birthDate: 'Born 3 March 1956', number: 'Hospital number 4711-22' } },
      asked,
    );
    const sheet = sampleSheet({
      agenda,
      running: `${name}, born 3 March 1956, number 4711-22`,
      blocks: [riskTable(60)],
    });
    const pages = lay(sheet, paper, layout);
    expectLawful(pages, layout);
    const words = bodyOf(layout === 'large' ? pages : pages.slice(1));
    for (const { number } of asked.slice(1)) expect(bodyOf(pages)).toContain(`Question number ${number}?`);
    expect(words).toContain(sentences(5000).trim());
    expect(words.replaceAll(' ', '')).toContain(name);
    for (let i = 1; i <= 60; i += 1) expect(words).toContain(`Risk ${i}: numb patch`);
    for (const page of pages) expect(wordsOn(page)).toMatch(/3 March 1956.*4711-22/u);
  });
});

describe('the first page', () => {
  const [first] = lay(sampleSheet());
  const at = (words: string) => textsOn(first).find(({ text }) => text.includes(words));

  test('has each thing where the surgeon always finds it', () => {
    expect(inMm(at('Draft content')?.baseline ?? 0)).toBeGreaterThan(12);
    expect(inMm(at('Marta Nowak')?.baseline ?? 0)).toBeLessThan(60);
    expect(inMm(at('Technique')?.baseline ?? 0)).toBeGreaterThan(60);
    expect(inMm(at('Anaesthetic')?.baseline ?? 0)).toBeLessThan(77);
    expect(inMm(at('Wants to talk first.')?.baseline ?? 0)).toBeGreaterThan(77);
    expect(inMm(at('Signed 23 Nov')?.baseline ?? 0)).toBeLessThan(93);
    expect(inMm(at('The patient told us')?.baseline ?? 0)).toBeGreaterThan(94);
    expect(inMm(at('Not a consent form')?.baseline ?? 0)).toBeGreaterThan(266);
  });

  test('shows name and decision in bold 14 points, questions in 12', () => {
    expect(at('Marta Nowak')).toMatchObject({ size: 14, bold: true });
    expect(at('Wants to talk first.')).toMatchObject({ size: 14, bold: true });
    expect(at('What would you do')).toMatchObject({ size: 12, bold: false });
  });

  test('only the decision stands in a thick box', () => {
    expect(first?.items.flatMap((item) => (item.kind === 'box' ? [item.width] : []))).toEqual([1.5]);
  });

  test('leaves the place of the hospital’s label empty but for its name', () => {
    const inside = ({ x, baseline }: { readonly x: number; readonly baseline: number }) =>
      inMm(x) >= 120 && inMm(baseline) > 20 && inMm(baseline) < 58;
    expect(
      textsOn(first)
        .filter(inside)
        .map(({ text }) => text),
    ).toEqual(['Hospital label']);
  });

  test('has a QR code of 18 mm with its white edge', () => {
    const code = first?.items.find((item): item is Extract<Placed, { kind: 'qr' }> => item.kind === 'qr');
    expect(inMm(code?.size ?? 0)).toBeCloseTo(18, 6);
    expect(code?.modules.length).toBeGreaterThanOrEqual(21);
    const [left, top] = code?.corner ?? [0, 0];
    const edge = (4 * (code?.size ?? 0)) / (code?.modules.length ?? 1);
    const near = textsOn(first).filter(
      ({ x, width, baseline, size }) => x + width > left - edge && baseline + 0.2 * size > top - edge,
    );
    expect(near).toEqual([]);
    expect(code?.modules[0]?.slice(0, 8)).toEqual([true, true, true, true, true, true, true, false]);
  });

  test('a question’s box is 36 mm high on A4 and 30 on Letter', () => {
    const heights = papers.map((paper) => {
      const tops = ['“How often', '“If my legs', '“What would'].map(
        (words) => textsOn(lay(sampleSheet(), paper)[0]).find(({ text }) => text.startsWith(words))?.baseline ?? 0,
      );
      return tops.slice(1).map((top, i) => Math.round(inMm(top - (tops[i] ?? 0)) * 100) / 100);
    });
    expect(heights).toEqual([
      [36, 36],
      [30, 30],
    ]);
  });

  test('a free box is for what comes up in the room', () => {
    const [page] = lay(withAgenda(sampleAgenda({}, [question(1, 'Only one?')])));
    expect(wordsOn(page).match(/Came up in the room/gu)).toHaveLength(2);
  });

  test('no questions are said to be none, with room for those that come', () => {
    const [page] = lay(withAgenda(sampleAgenda({}, [])));
    expect(wordsOn(page)).toContain('Wrote no questions.');
    expect(wordsOn(page).match(/Came up in the room/gu)).toHaveLength(2);
  });

  test('shows the first three questions and says on which page the others begin', () => {
    const asked = Array.from({ length: 8 }, (_, i) => question(i + 1, `Question ${i + 1}?`));
    const pages = lay(withAgenda(sampleAgenda({}, asked)));
    expect(wordsOn(pages[0])).toContain('“Question 3?”');
    expect(wordsOn(pages[0])).not.toContain('“Question 4?”');
    expect(wordsOn(pages[0])).toContain('+5 on page 2');
    expect(wordsOn(pages[1])).toContain('Questions for the surgeon, in full 4. “Question 4?”');
  });

  test('a question of five lines stands; one of more is cut and says on which page it stands in full', () => {
    const five = sentences(250);
    const more = sentences(330);
    const [page] = lay(withAgenda(sampleAgenda({}, [question(1, five, null)])));
    expect(wordsOn(page)).toContain(`“${five.trim()}”`);
    expect(wordsOn(page)).not.toContain('continues');
    const pages = lay(withAgenda(sampleAgenda({}, [question(1, 'Short?'), question(2, more)])));
    expect(wordsOn(pages[0])).toMatch(/… About: leg weakness continues on page 2/u);
    expect(wordsOn(pages[1])).toContain(`2. “${more.trim()}”`);
    expect(bodyOf(pages)).not.toMatch(/“Short\?” .*“Short\?”/u);
  });

  test('a page number it gives is the page on which the words stand', () => {
    const asked = [
      question(1, sentences(5000)),
      question(2, sentences(4000)),
      question(3, 'Short?'),
      question(4, 'The fourth question?'),
    ];
    const agenda = sampleAgenda(
      {
        notSure: {
          heading: 'Not sure about',
          items: Array.from({ length: 9 }, (_, i) => `Unclear risk ${i + 1}`),
          none: 'None',
        },
      },
      asked,
    );
    const pages = lay(withAgenda(agenda));
    const words = wordsOn(pages[0]);
    const numbers = [/\+1 on page (\d+)/u, /\+\d, page (\d+)/u].map((said) => Number(said.exec(words)?.[1]));
    expect(numbers).toEqual([pageWith(pages, 'The fourth question?'), pageWith(pages, 'Unclear risk 9')]);
    expect(words.match(/continues on page \d+/gu)).toEqual([
      'continues on page 2',
      `continues on page ${pageWith(pages, '2. “')}`,
    ]);
  });

  test('a list has at most six entries here, and all of them on page 2', () => {
    const items = Array.from({ length: 9 }, (_, i) => `Unclear risk ${i + 1}`);
    const agenda = sampleAgenda({
      notSure: { heading: 'Not sure about', items, none: 'None' },
      again: { heading: 'Again', items: [], none: 'None' },
    });
    const pages = lay(withAgenda(agenda));
    expect(wordsOn(pages[0])).toMatch(/Unclear risk 6 \+3, page 2/u);
    expect(wordsOn(pages[0])).not.toContain('Unclear risk 7');
    for (const item of items) expect(wordsOn(pages[1])).toContain(item);
  });

  test('an entry too long for its place is cut, counted among those left, and stands in full on page 2', () => {
    const long = `Avoid: “${sentences(800).trim()}”`;
    const pages = lay(withAgenda(sampleAgenda({ matters: { heading: 'Matters most', items: [long], none: 'None' } })));
    expect(wordsOn(pages[0])).toMatch(/… \+1, page 2/u);
    expect(wordsOn(pages[1])).toContain(long);
  });

  test('what the patient told is never cut without saying where all of it stands', () => {
    const words = Array.from({ length: 30 }, (_, i) => `Allergy number ${i + 1}`).join(', ');
    const pages = lay(withAgenda(sampleAgenda({ told: { heading: 'The patient told us', words, strong: true } })));
    expect(wordsOn(pages[0])).toMatch(/… continues on page 2/u);
    expect(wordsOn(pages[1])).toContain(words);
  });

  test('a plan that is longer than its place stands in full on page 2', () => {
    const { plan } = sampleAgenda();
    const value = 'Professor Doctor '.repeat(20).trim();
    const pages = lay(
      withAgenda(
        sampleAgenda({ plan: plan.map((field) => (field.label === 'Surgeon' ? { ...field, value } : field)) }),
      ),
    );
    expect(wordsOn(pages[0])).toMatch(/Professor…/u);
    expect(wordsOn(pages[1])).toContain(value);
  });
});

describe('in large print', () => {
  const large = (sheet: Print) => lay(sheet, 'a4', 'large');

  test('the agenda goes on for as long as it takes, and nothing of it is cut', () => {
    const words = bodyOf(large(sampleSheet()));
    const { identity, plan, decision, told, questions, notConsent, fingerprint } = sampleAgenda();
    for (const text of [...Object.values(identity), ...Object.values(decision), told.words, notConsent]) {
      expect(words).toContain(text);
    }
    for (const { label, value } of plan) expect(words).toContain(`${label} ${value}`);
    for (const asked of questions.all) expect(words).toContain(`“${asked.words}”`);
    expect(words).toContain(fingerprint.groups);
    expect(words).not.toMatch(/…|\{/u);
  });

  test('there is room for three questions, whoever wrote fewer', () => {
    const words = bodyOf(large(withAgenda(sampleAgenda({}, [question(1, 'Only one?')]))));
    expect(words.match(/Came up in the room/gu)).toHaveLength(2);
    expect(words.match(/Discussed by/gu)).toHaveLength(3);
  });

  test('what follows the agenda begins a page', () => {
    const pages = large(withBlocks({ kind: 'heading', level: 2, text: 'Decision and signatures' }));
    expect(textsOn(pages.at(-1)).filter(({ part }) => part.role !== 'running-head')).toHaveLength(1);
  });

  test('a row of a table stands in one column, each of its cells under what its column is called', () => {
    const pages = large(withBlocks(riskTable(1)));
    const [row] = riskTable(1).rows;
    expect(wordsOn(pages.at(-1))).toContain(`${row?.[0]} How often, as shown ${row?.[1]} Said ${row?.[2]}`);
    const starts = new Set(textsOn(pages.at(-1)).flatMap(({ x, part }) => (part.role === 'running-head' ? [] : [x])));
    expect(starts.size).toBe(1);
  });
});

describe.each(prints)('what is filled in with a pen, on %s in %s print,', (paper, layout) => {
  const boxes = { kind: 'boxes', legend: 'Is this clear to you?', options: ['Yes', 'No', 'I’m not sure'] } as const;
  const onPaper = (...blocks: readonly PaperBlock[]) => lay({ ...sampleSheet(), agenda: null, blocks }, paper, layout);

  test('stands on one page with what it is about, in the margins', () => {
    for (let count = 1; count < 30; count += 1) {
      const before = Array.from({ length: count }, () => ({ kind: 'paragraph', text: 'words' }) as const);
      const pages = onPaper(...before, boxes, { kind: 'writing', label: 'What I want to ask', lines: 2 });
      expectLawful(pages, layout);
      expect(pageWith(pages, 'Is this clear')).toBe(pageWith(pages, 'I’m not sure'));
    }
  });

  test('goes on over pages where none can hold it, and loses no word', () => {
    const long = sentences(6000).trim();
    const pages = onPaper(
      { ...boxes, legend: long, note: { text: long, strong: true } },
      { kind: 'writing', label: long, lines: 3 },
    );
    expectLawful(pages, layout);
    expect(bodyOf(pages).split(long)).toHaveLength(4);
  });
});

describe('the pages after it', () => {
  test('a table that goes on has its head again on each page, and loses no row', () => {
    const pages = lay(withBlocks(riskTable(60))).slice(1);
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(wordsOn(page).match(/Risk How often, as shown Said/gu)).toHaveLength(1);
  });

  test('a row is not broken between pages', () => {
    for (const page of lay(withBlocks(riskTable(60))).slice(1)) {
      expect(wordsOn(page).match(/From people/gu)?.length).toBe(wordsOn(page).match(/study of 51 people/gu)?.length);
    }
  });

  test('a row that is higher than a page breaks inside it, under the head', () => {
    const table = {
      ...riskTable(2),
      rows: [
        ['Risk', sentences(9000), 'Said'],
        ['Last risk', 'figure', 'said'],
      ],
    };
    const pages = lay(withBlocks(table));
    expectLawful(pages);
    expect(bodyOf(pages).match(/Could it come back/gu)).toHaveLength(188);
    expect(wordsOn(pages.at(-1))).toContain('Last risk figure said');
  });

  test('a heading stands on the page of what it heads', () => {
    for (let lines = 30; lines < 60; lines += 1) {
      const before: Block = { kind: 'list', ordered: false, items: Array.from({ length: lines }, () => 'item') };
      const pages = lay(withBlocks(before, { kind: 'heading', level: 3, text: 'A heading' }, riskTable(2)));
      expect(pageWith(pages, 'A heading')).toBe(pageWith(pages, 'Risk 1:'));
    }
  });

  test('a paragraph leaves no line alone at the top or the bottom of a page', () => {
    for (let lines = 30; lines < 60; lines += 1) {
      const before: Block = { kind: 'list', ordered: false, items: Array.from({ length: lines }, () => 'item') };
      const pages = lay(withBlocks(before, { kind: 'paragraph', text: sentences(500) })).slice(1);
      const counts = pages.map(
        (page) => textsOn(page).filter(({ part }) => part.role === 'paragraph' && !part.entry).length,
      );
      expect(counts).not.toContain(1);
    }
  });

  test('what is to be filled in together stands together', () => {
    const before: Block = { kind: 'list', ordered: false, items: Array.from({ length: 36 }, () => 'item') };
    const fields = ['Name', 'Role', 'Registration', 'Signature'].map((label) => ({ label, value: null }));
    const pages = lay(
      withBlocks(before, { kind: 'heading', level: 3, text: 'Professional' }, { kind: 'fields', fields }),
    );
    expect(wordsOn(pages[2])).toMatch(/Professional Name Role Registration Signature/u);
  });

  test('a page break begins a page, but leaves none empty', () => {
    const words = { kind: 'paragraph', text: 'Take home' } as const;
    const pages = lay(withBlocks({ kind: 'page-break' }, { kind: 'page-break' }, words, { kind: 'page-break' }, words));
    expect(pages).toHaveLength(3);
    expect(wordsOn(pages[1])).toContain('Take home');
    expect(wordsOn(pages[2])).toContain('Take home');
  });

  test('an empty value is a line to write on, and a long one has the width for itself', () => {
    const fields = [
      { label: 'Name', value: null },
      { label: 'Needs', value: sentences(5000) },
    ];
    const pages = lay(withBlocks({ kind: 'fields', fields }));
    expectLawful(pages);
    expect(pages[1]?.items.filter(({ kind, part }) => kind === 'rule' && part.role === 'artifact')).toHaveLength(1);
    expect(bodyOf(pages)).toContain('Needs Could it');
  });
});

describe('a drawn signature', () => {
  const strokesOf = (block: Block) =>
    lay(withBlocks(block))[1]?.items.find(
      (item): item is Extract<Placed, { kind: 'strokes' }> => item.kind === 'strokes',
    );
  const drawn = (strokes: readonly (readonly (readonly [number, number])[])[]): Block => {
    if (signature.kind !== 'signature') throw new Error('the sample is a signature');
    return { ...signature, strokes };
  };

  test('keeps its shape, and each stroke is one', () => {
    const placed = strokesOf(
      drawn([
        [
          [0, 0],
          [0.5, 0],
          [0.5, 0.1],
        ],
        [[0.2, 0.05]],
      ]),
    )?.strokes;
    const [[start, corner, end] = [], dot] = placed ?? [];
    const wide = (corner?.[0] ?? 0) - (start?.[0] ?? 0);
    const high = (end?.[1] ?? 0) - (corner?.[1] ?? 0);
    expect(wide / high).toBeCloseTo(5, 6);
    expect(dot).toHaveLength(1);
  });

  test.for([
    [
      'tall',
      [
        [
          [0.5, 0],
          [0.5, 1.9],
        ],
      ],
    ],
    [
      'out of its box',
      [
        [
          [-1e300, 5],
          [1e300, -5],
        ],
      ],
    ],
    ['a dot', [[[0.5, 0.5]]]],
    ['nothing', []],
  ] as const)('stays in its place if it is %s', ([, strokes]) => {
    expectLawful(lay(withBlocks(drawn(strokes))));
  });

  test('says what it is to whoever cannot see it', () => {
    expect(strokesOf(signature)?.part).toMatchObject({
      role: 'figure',
      alternative: 'Signature of Marta Nowak, 23 Nov 2026, 09:12 +01:00',
    });
  });

  test('a typed one is the name over its line', () => {
    if (signature.kind !== 'signature') throw new Error('the sample is a signature');
    const typed: Block = { ...signature, strokes: null, method: 'Signed by typing the name.' };
    const [, page] = lay(withBlocks(typed));
    expect(textsOn(page).find(({ text }) => text === 'Marta Nowak')).toMatchObject({ size: 14 });
    expect(wordsOn(page)).toContain('Signed by typing the name.');
  });
});

const text = fc.oneof(
  { weight: 3, arbitrary: fc.lorem({ mode: 'sentences', maxCount: 8 }) },
  fc.string({ maxLength: 400 }),
  fc.constant('W'.repeat(300)),
  fc.constant(''),
);
const texts = (most: number) => fc.array(text, { maxLength: most });
const field = fc.record({ label: fc.lorem({ maxCount: 6 }), value: fc.option(text) });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3), text }),
  fc.record({ kind: fc.constant('paragraph' as const), text, strong: fc.boolean() }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: texts(12) }),
  fc.record({ kind: fc.constant('fields' as const), fields: fc.array(field, { maxLength: 9 }) }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: text,
    columns: fc.constant([
      { head: 'Risk', share: 0.3 },
      { head: 'How often', share: 0.7 },
    ]),
    rows: fc.array(fc.tuple(text, text), { maxLength: 9 }),
  }),
  fc.constant<Block>({ kind: 'page-break' }),
  fc.constant(signature),
);
const list = fc.record({ heading: fc.constant('List'), items: texts(9), none: fc.constant('None') });
const talk = fc.record({
  answer: fc.option(text),
  discussed: fc.option(fc.record({ by: text, when: text })),
  reply: fc.option(text),
});
const agenda = fc
  .record({
    asked: fc.array(fc.record({ words: text, about: fc.option(text), talk }), { maxLength: 6 }),
    identity: fc.record({ name: text, birthDate: text, number: text }),
    told: fc.record({ heading: fc.constant('Told'), words: text, strong: fc.boolean() }),
    decision: fc.record({
      heading: fc.constant('Decision'),
      words: text,
      since: texts(2),
      counts: text,
      signed: text,
    }),
    plan: fc.array(field, { minLength: 6, maxLength: 6 }),
    lists: fc.tuple(list, list, list, list),
  })
  .map(({ asked, lists: [notSure, again, matters, health], ...differs }) =>
    sampleAgenda(
      { ...differs, notSure, again, matters, health },
      asked.map(({ words, about, talk: said }, i) => ({ ...question(i + 1, words, about), ...said })),
    ),
  );
const sheet = fc
  .record({
    agenda,
    running: text,
    notice: fc.option(fc.lorem({ maxCount: 8 })),
    blocks: fc.array(block, { maxLength: 12 }),
  })
  .map(sampleSheet);

test('whatever stands on a sheet, it keeps the margins, overlaps nowhere, and is legible', () => {
  fc.assert(
    fc.property(sheet, fc.constantFrom(...prints), (any, [paper, layout]) =>
      expectLawful(lay(any, paper, layout), layout),
    ),
    { numRuns: 100 },
  );
});

test('whatever was cut on the first page stands in full after it', () => {
  const squeezed = (words: string) => words.replaceAll(/\s/gu, '');
  fc.assert(
    fc.property(fc.array(fc.lorem({ mode: 'sentences', maxCount: 12 }), { minLength: 1, maxLength: 7 }), (asked) => {
      const pages = lay(
        withAgenda(
          sampleAgenda(
            {},
            asked.map((words, i) => question(i + 1, words)),
          ),
        ),
      );
      for (const words of asked) expect(squeezed(bodyOf(pages))).toContain(squeezed(words));
    }),
    { numRuns: 50 },
  );
});
