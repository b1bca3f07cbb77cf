import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFontFile } from '../../../src/pdf/pages/font-file.ts';
import { LEFT, mm, RIGHT } from '../../../src/pdf/pages/paper.ts';
import type { Placed } from '../../../src/pdf/pages/placed.ts';
import { createShape } from '../../../src/pdf/pages/shape.ts';
import { figuresOf } from '../../../src/risks/figure-faults.ts';
import { own } from '../../../src/risks/own.ts';
import { OURS, readVersion, type Version } from '../../../tools/catalog/files.ts';
import { proofSource, writeProof } from '../../../tools/catalog/proof.ts';
import type { Proof, ProofEntry } from '../../../tools/catalog/proof/blocks.ts';
import { describeProof } from '../../../tools/catalog/proof/describe.ts';
import { proofHtml } from '../../../tools/catalog/proof/html.tsx';
import { paginateProof } from '../../../tools/catalog/proof/pdf.ts';
import { textRows } from '../../../tools/catalog/proof/rows.ts';
import { sheetFonts } from '../../../tools/shared/words-and-fonts.ts';
import { sound } from '../pdf/made-sheet.ts';
import { pagesOf, textOf } from '../pdf/open-again.ts';
import { changed, type Change } from '../risks/sample.ts';
import { textsOf } from '../sheet/sample.ts';

const TODAY = '2026-11-23';
const ID = 'lumbar-rhizotomy';
const version = readVersion(join(OURS, ID, '0.1.0'));

function sourceOf(from: Version = version) {
  const source = proofSource(from, 'en', TODAY);
  if (!source) throw new Error('the catalog does not open');
  return source;
}

const withText = (change: Change) =>
  describeProof(sourceOf({ ...version, texts: { en: changed(own(version.texts, 'en'), change) } }));
const withStructure = (change: Change) =>
  describeProof(sourceOf({ ...version, structure: changed(version.structure, change) }));

const source = sourceOf();
const proof = describeProof(source);

let folder = '';
let pdf = new Uint8Array();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofs-'));
  const out = join(folder, 'proof.pdf');
  expect(writeProof(OURS, { id: ID, language: 'en', out }, TODAY)).toMatchObject({ ok: true });
  pdf = sound(readFileSync(out), { signed: false, attached: false });
});
afterAll(() => rmSync(folder, { recursive: true }));

const without = (words: string) => words.replaceAll(/\s+/gu, '');
const numbers = new Intl.NumberFormat('en');

/** Every statement of the text, every string of the structure that is not a code, and every number of a figure. */
function allOf(): readonly string[] {
  const { status: _draft, ...text } = source.text;
  const { structure } = source;
  const figures = figuresOf(structure).map(({ figure }) => figure);
  const counts = figures.flatMap((figure) => {
    if (figure.kind === 'unknown') return [];
    const ends = figure.range ? [figure.range.low, figure.range.high] : [figure.events ?? 0];
    return [
      `${ends.map((end) => numbers.format(end)).join(' to ')} of ${numbers.format(figure.outOf)}`,
      figure.studyData,
    ];
  });
  const ids = [structure.risks, structure.benefits, structure.factors, structure.flags, structure.checks].flatMap(
    (list) => list.map(({ id }) => id),
  );
  const sources = structure.sources.flatMap(({ kind, certainty: _code, ...rest }) => [kind, ...textsOf(rest)]);
  return [...textsOf(text), ...counts, ...ids, ...sources, structure.compiled, structure.reviewBy];
}

const missingFrom = (printed: string, wanted = allOf()) => {
  const all = without(printed);
  return wanted.filter((words) => !all.includes(without(words)));
};

describe('nothing of the catalog is left out', () => {
  test('of the blocks', () => {
    expect(allOf().length).toBeGreaterThan(1500);
    expect(missingFrom(textsOf(proof).join('\n'))).toEqual([]);
  });

  test('of the PDF', () => {
    expect(missingFrom(textOf(pdf))).toEqual([]);
  });

  test('of the HTML', () => {
    const words = proofHtml(proof).replaceAll(/<[^>]*>/gu, ' ');
    const plain = words
      .replaceAll('&#x27;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    expect(missingFrom(plain)).toEqual([]);
  });

  test('and each statement has a box of its own', () => {
    const { clinicianReview, risks } = source.text;
    const rows = proof.blocks.flatMap((block) => (block.kind === 'entry' || block.kind === 'rows' ? block.rows : []));
    for (const words of Object.values(risks).flatMap((risk) => [
      ...risk.lookOutFor,
      ...risk.whatYouCanDo,
      risk.whatItIs,
    ]))
      expect(rows.some(({ text }) => text === words)).toBe(true);
    for (const words of clinicianReview) expect(rows.some(({ text }) => text.endsWith(words))).toBe(true);
  });

  test('a field that the words for paper do not know is printed under its own name', () => {
    expect(textRows({ handed: ['One.', 'Two.'] }).map(({ label, text }) => [label, text])).toEqual([
      ['handed', 'One.'],
      ['', 'Two.'],
    ]);
  });
});

function entryOf({ blocks }: Proof, anchor: string): ProofEntry {
  const entry = blocks.find((block) => block.kind === 'entry' && block.anchor === anchor);
  if (entry?.kind !== 'entry') throw new Error(`no entry ${anchor}`);
  return entry;
}

const marksOf = (anchor: string, of = proof) => entryOf(of, anchor).rows.flatMap(({ mark }) => mark ?? []);

describe('what is borrowed or unchecked is marked', () => {
  test('and what is of this procedure and was seen is not', () => {
    expect(marksOf('risk/nerve-cauda-equina')).toEqual(['Borrowed: another procedure.']);
    expect(marksOf('risk/outcome-no-relief')).toEqual([]);
  });

  test.for([
    ['directness', 'same-procedure-other-people', 'Borrowed: this procedure, other people.'],
    ['certainty', 'verified-partial', 'Only partly checked.'],
    ['certainty', 'verified-secondary', 'Seen second-hand only.'],
    ['certainty', 'recalled', 'Not checked yet: from memory.'],
  ] as const)('by %s %s', ([field, code, mark]) => {
    const changedProof = withStructure([`risks.outcome-no-relief.figures.open-dorsal.${field}`, code]);
    expect(marksOf('risk/outcome-no-relief', changedProof)).toEqual([mark]);
    const lines = changedProof.blocks.flatMap((block) => (block.kind === 'contents' ? block.lines : []));
    expect(lines.some(({ text }) => text === `2. Not enough pain relief, Surgery. ${mark}`)).toBe(true);
  });

  test('a number from memory is printed for the clinician, though no patient sees it', () => {
    const rows = entryOf(proof, 'risk/anaes-sickness').rows;
    expect(rows.some(({ mark }) => mark?.includes('Not checked yet'))).toBe(true);
    expect(rows.some(({ text }) => /^In the file: .*of 1,000\.$/mu.test(text))).toBe(true);
  });
});

const shape = createShape({ regular: readFontFile(sheetFonts().regular), bold: readFontFile(sheetFonts().bold) });
const pages = paginateProof(proof, shape);
const boxesOn = (items: readonly Placed[]) => items.filter((item) => item.kind === 'box');

describe('on paper', () => {
  test('every page says which content it is of, that it is a draft, and its number', () => {
    const printed = pagesOf(pdf);
    expect(printed.length).toBe(pages.length);
    for (const [i, page] of printed.entries()) {
      expect(page).toContain(`page ${i + 1} of ${printed.length}`);
      expect(page).toContain('Draft content, not approved for clinical use');
      const { structureHash, textHash } = source;
      const content = `${structureHash.slice(0, 16)} ${textHash.slice(0, 16)}`;
      expect(page).toContain(`${ID}, version 0.1.0, language en, content ${content}`);
    }
  });

  test('the first page has what clinicians must look at first', () => {
    const [first = ''] = pagesOf(pdf);
    for (const words of source.text.clinicianReview) expect(without(first)).toContain(without(words));
  });

  test('no row is torn: each stands on one page, inside the margins', () => {
    const places = new Map<string, number>();
    for (const [page, { items, height }] of pages.entries()) {
      for (const item of items.filter((each) => each.kind === 'text')) {
        expect(item.baseline).toBeLessThan(height - mm(14));
        expect(item.x + item.width).toBeLessThanOrEqual(RIGHT + 0.01);
        if (item.part.role !== 'paragraph' || item.part.entry?.id !== item.part.id) continue;
        expect(places.get(item.part.id) ?? page).toBe(page);
        places.set(item.part.id, page);
      }
    }
    expect(places.size).toBeGreaterThan(900);
  });

  test('all boxes stand in one column, with a line to write on beside each', () => {
    const boxes = pages.flatMap(({ items }) => boxesOn(items));
    expect(boxes.length).toBeGreaterThan(900);
    expect(new Set(boxes.map(({ corner: [x] }) => x)).size).toBe(1);
    expect(boxes.every(({ corner: [x] }) => x > LEFT)).toBe(true);
  });

  test('the list of contents names the page on which each thing stands', () => {
    const printed = pagesOf(pdf);
    for (const title of ['Warning signs', 'Risks', 'Health questions', 'Sources', 'Approval']) {
      const page = Number(new RegExp(` ${title} (\\d+) `, 'u').exec(printed[0] ?? '')?.[1]);
      expect(printed[page - 1]).toMatch(new RegExp(`\\b${title}\\b`, 'u'));
    }
    const line = / 19\. Death, Surgery\. [^\d]*(\d+) /u.exec(printed[1] ?? '');
    expect(printed[Number(line?.[1]) - 1]).toContain('19. Death');
  });

  test('the last page has room for name, role, registration, date and signature, and both hashes in full', () => {
    const last = pagesOf(pdf).at(-1) ?? '';
    for (const label of ['Name', 'Role', 'Registration number', 'Approved until', 'Date', 'Signature'])
      expect(last).toContain(label);
    for (const hash of [source.structureHash, source.textHash]) expect(without(textOf(pdf))).toContain(hash);
  });

  test('a statement longer than a page is all there', () => {
    const long = Array.from({ length: 1500 }, (_, i) => `word${i}`).join(' ');
    const laidOut = paginateProof(withText(['risks.outcome-no-relief.whatItIs', long]), shape);
    const printed = laidOut.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])));
    expect(printed.join(' ')).toContain('word1499');
    const below = laidOut.flatMap(({ items, height }) =>
      items.filter((item) => item.kind === 'text' && item.baseline > height - mm(14)),
    );
    expect(below).toEqual([]);
  });
});

describe('as HTML', () => {
  test('it asks for nothing else and runs nothing', () => {
    const html = proofHtml(proof);
    expect(html).not.toMatch(/<script|<img|<link|\bsrc=|@import|url\(/iu);
    expect(html).toContain('default-src &#x27;none&#x27;');
    for (const [, address = ''] of html.matchAll(/href="([^"]*)"/gu)) expect(address).toMatch(/^#/u);
  });

  test('markup in a text is text', () => {
    const html = proofHtml(withText(['risks.outcome-no-relief.summary', '<script>alert(1)</script> & more']));
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; more');
    expect(html).not.toContain('<script>');
  });
});

test('the same content on the same day gives the same bytes', () => {
  const again = join(folder, 'again.pdf');
  writeProof(OURS, { id: ID, language: 'en', out: again }, TODAY);
  expect(Buffer.compare(readFileSync(again), pdf)).toBe(0);
});

test.for([
  [{ id: 'knee' }, 'unknown-catalog: there is no knee'],
  [{ language: 'xx' }, `unknown-language: ${ID} has no text in xx`],
] as const)('a proof of %o is refused', ([differs, why]) => {
  const out = join(folder, 'none.pdf');
  expect(writeProof(OURS, { id: ID, language: 'en', out, ...differs }, TODAY)).toEqual({ ok: false, why });
  expect(existsSync(out)).toBe(false);
});

test('the command writes where it was told, and wants a PDF or HTML', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'tools/catalog.ts', 'proof', ...args], { encoding: 'utf8' });
  const out = join(folder, 'said.html');
  expect(run(ID, 'en', '--out', out).stdout).toMatch(/said\.html: \d+ bytes/u);
  expect(existsSync(out)).toBe(true);
  expect(run(ID, 'en', '--out', join(folder, 'said.docx')).status).toBe(2);
});
