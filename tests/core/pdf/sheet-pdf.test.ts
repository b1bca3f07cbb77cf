import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeSheetPdf } from '../../../src/pdf/make-sheet.ts';
import { madeSheet, order } from './made-sheet.ts';
import { ask, pagesOf, textOf } from './open-again.ts';
import { question, sampleAgenda, sampleSheet } from './sample-sheet.ts';

const withName = (name: string) =>
  sampleSheet({
    agenda: sampleAgenda({ identity: { name, birthDate: 'Born 3 March 1956', number: 'none' } }),
    running: name,
  });

describe('a sheet opened again', () => {
  const usual = madeSheet();

  test('is a PDF 1.7 without a fault, with its title and its date', () => {
    const info = ask('pdfinfo', usual, ['-isodates']);
    expect(info).toMatch(/^Title: +Questions and decision before surgery$/mu);
    expect(info).toMatch(/^CreationDate: +2026-11-23T08:12:05(\+00|Z)/mu);
    expect(info).toMatch(/^PDF version: +1\.7$/mu);
  });

  test('has every question, the name, the decision, the answers and the statements', () => {
    const text = textOf(usual);
    for (const { words } of sampleAgenda().questions.all) expect(text).toContain(words);
    expect(text).toContain('Marta Nowak');
    expect(text).toContain('Wants to talk first.');
    expect(text).toContain('22 of 29 risks answered: 18 clear, 4 not sure, 0 rather not read; 7 not answered.');
    expect(text).toContain('I have questions that are not answered yet.');
    expect(text).toContain('Signed by drawing on the screen.');
    for (let risk = 1; risk <= 29; risk += 1) expect(text).toContain(`Risk ${risk}: numb patch of skin`);
    expect(text.match(/Said: “This is clear to me”\./gu)).toHaveLength(22);
    expect(text.match(/Not answered\. Not shown\./gu)).toHaveLength(7);
  });

  test('has on every page the draft notice, two identifiers, and which of how many it is', () => {
    const pages = pagesOf(usual);
    expect(ask('pdfinfo', usual)).toMatch(new RegExp(`^Pages: +${pages.length}$`, 'mu'));
    for (const [i, page] of pages.entries()) {
      expect(page).toContain('Draft content, not approved for clinical use');
      expect(page).toContain('Marta Nowak');
      expect(page).toContain('3 March 1956');
      expect(page).toContain(`page ${i + 1} of ${pages.length}`);
    }
  });

  test('says the head of a table again on each of its pages', () => {
    expect(pagesOf(usual).filter((page) => /How often, as shown Said/u.test(page)).length).toBeGreaterThan(2);
    for (const page of pagesOf(usual).filter((words) => words.includes('numb patch of skin'))) {
      expect(page).toMatch(/Risk How often, as shown Said/u);
    }
  });

  test('has both fonts inside it, subset, with their characters told apart, and no other', () => {
    const rows = ask('pdffonts', usual).trim().split('\n').slice(2);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/NotoSans.*CID TrueType.*Identity-H +yes \S+ +yes/u);
  });

  test('is small', () => {
    const pages = pagesOf(usual).length;
    console.log(`a usual sheet: ${usual.length} bytes, ${pages} pages, without the record`);
    expect(usual.length).toBeLessThan(70_000);
    expect(pages).toBeLessThanOrEqual(7);
  });

  test('on Letter is as large as Letter', () => {
    expect(ask('pdfinfo', madeSheet({ paper: 'letter' }))).toMatch(/^Page size: +612 x 792 pts/mu);
    expect(ask('pdfinfo', usual)).toMatch(/^Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/mu);
  });

  test('on approved content carries no draft notice', () => {
    expect(textOf(madeSheet({ sheet: sampleSheet({ notice: null }) }))).not.toContain('Draft');
  });

  test('carries the record, letter for letter', () => {
    const record = '{"words":"„Zażółć“ 😊\\u0000","many":"' + 'x'.repeat(100_000) + '"}';
    const pdf = madeSheet({ record });
    expect(ask('qpdf', pdf, ['--list-attachments'])).toMatch(/^record\.review\.json/mu);
    expect(ask('qpdf', pdf, ['--show-attachment=record.review.json'])).toBe(record);
    expect(ask('qpdf', pdf, ['--json'])).toMatch(/"\/AFRelationship": "\/Data"/u);
  });
});

describe('letters', () => {
  const names = {
    'curly quotes and dashes': 'Aoife “Fifi” O’Brien – Smith…',
    accents: 'Zoë Łukaszewicz-Müller Ñandú Þór Ståhl',
    Vietnamese: 'Nguyễn Thị Hương Ổn Đặng Ữ',
    Greek: 'Ελένη Παπαδοπούλου',
    Cyrillic: 'Олексій Їжакевич',
    'what looks like two characters': 'µ μ Ω K ﬁ',
  };
  test.for(Object.entries(names))('survive: %s', ([, name]) => {
    expect(textOf(madeSheet({ sheet: withName(name) }))).toContain(name.normalize('NFC'));
  });

  test('brackets, slashes and what PDF itself is written in are only letters', () => {
    const words = String.raw`(a) \ <b> [c] /d % {e} ) endstream endobj`;
    expect(textOf(madeSheet({ sheet: withName(words) }))).toContain(words);
  });

  test('words of wrapped lines stay apart', () => {
    const words = 'weakness of any kind in either of my legs or feet '.repeat(6).trim();
    const agenda = sampleAgenda(
      {},
      [1, 2, 3, 4].map((number) => question(number, words)),
    );
    expect(textOf(madeSheet({ sheet: sampleSheet({ agenda }) }))).toContain(words);
  });

  test.for([
    ['王小明', ['王', '小', '明']],
    ['Ann 😊', ['😊']],
    ['עברית', ['ע', 'ב', 'ר', 'י', 'ת']],
  ] as const)('that the fonts lack are named, and nothing is drawn: %s', ([name, characters]) => {
    expect(makeSheetPdf({ ...order, sheet: withName(name) })).toEqual({
      ok: false,
      reason: 'characters-missing',
      characters,
    });
  });
});

describe('the same order', () => {
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

  test('gives the same bytes', () => {
    expect(hash(madeSheet())).toBe(hash(madeSheet()));
  });

  test('on another day, with another record or another file id gives others', () => {
    const others = [
      { date: '2026-11-24T09:12:05+01:00' },
      { record: '{}' },
      { fileId: 'F'.repeat(32) },
      { paper: 'letter' as const },
    ];
    expect(new Set([{}, ...others].map((differs) => hash(madeSheet(differs)))).size).toBe(5);
  });

  test('a clock that is far wrong still makes a sheet', () => {
    expect(ask('pdfinfo', madeSheet({ date: '2099-05-06T07:08:09-12:00' }), ['-isodates'])).toMatch(
      /CreationDate: +2037-05-06T19:08:09/u,
    );
  });

  test('a programmer’s mistake is thrown', () => {
    expect(() => madeSheet({ date: '' })).toThrow('not a moment');
    expect(() => madeSheet({ fileId: 'x' })).toThrow('32 hexadecimal digits');
  });
});
