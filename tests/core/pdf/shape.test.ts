import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { breakLines, placeLines } from '../../../src/pdf/pages/flow-lines.ts';
import { fit, fitEnds } from '../../../src/pdf/pages/flow-fit.ts';
import { drawable } from '../../../src/pdf/pages/shape-text.ts';
import { set, shape } from './fonts.ts';

const style = { size: 10, bold: false };
const textsOf = (lines: ReturnType<typeof breakLines>) =>
  lines.map(({ runs }) => runs.map(({ text }) => text).join(''));
const wrap = (text: string, width: number) => textsOf(breakLines(set(text, style), width));

describe('what cannot be drawn as it stands', () => {
  const decisions: readonly (readonly [string, string, string])[] = [
    ['line ends of every kind are one', 'a\r\nb\rc\u2028d\u2029e\u0085f\vg', 'a\nb\nc\nd\ne\nf\ng'],
    ['many empty lines are one', 'a\n\n\n \n\nb', 'a\n\nb'],
    ['a tab is a space', 'a\tb', 'a b'],
    ['a run of spaces is one', '  a   b  ', 'a b'],
    ['a narrow no-break space still breaks no line', '9:12\u202fAM', '9:12\u00a0AM'],
    ['what has no ink goes', 'hy\u00adphen\u200b \u200ewards\u200f \ufeffx\u200d', 'hyphen wards x'],
    [
      'what turns the order of letters round is seen',
      'I do \u202eton\u202c \u2067x\u2069',
      'I do \ufffdton\ufffd \ufffdx\ufffd',
    ],
    ['a control character is seen', 'a\u0007b\u0000c', 'a\ufffdb\ufffdc'],
    ['half a character is seen', 'a\ud83db', 'a\ufffdb'],
    ['an accent typed apart joins its letter', 'Ngu\u0079\u0065\u0302\u0303n', 'Nguyễn'],
  ];
  test.for(decisions)('%s', ([, written, drawn]) => expect(drawable(written)).toBe(drawn));

  test('it has the same letters after as before, and settles at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const letters = (of: string) => of.normalize('NFC').match(/[\p{L}\p{N}\p{P}]/gu) ?? [];
        const drawn = drawable(text);
        expect(drawable(drawn)).toBe(drawn);
        const visible = text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
        expect(letters(drawn)).toEqual(letters(visible));
      }),
    );
  });
});

describe('shape', () => {
  test('gives words with the width that the font says', () => {
    const [first, second] = shape('Will it', { size: 1000, bold: false }, 'en', 'ltr');
    expect(first).toMatchObject({ run: { text: 'Will' }, endsLine: false });
    expect(first?.run.width).toBeCloseTo(930 + 258 + 258 + 258, 6);
    expect(first?.space.width).toBe(260);
    expect(second?.run.text).toBe('it');
  });

  test('bold words are wider', () => {
    const [bold, regular] = [true, false].map((heavy) => set('numb', { size: 10, bold: heavy })[0]?.run.width ?? 0);
    expect(bold).toBeGreaterThan(regular ?? Number.POSITIVE_INFINITY);
  });

  test('a word’s parts are characters as a reader sees them, accents and all', () => {
    const [word] = set('x\u0323\u0302y', style);
    expect(word?.parts().map(({ text }) => text)).toEqual(['x\u0323\u0302', 'y']);
  });
});

describe('lines', () => {
  test('break at spaces, and a line that another follows ends in its space', () => {
    expect(wrap('of any kind', 40)).toEqual(['of any ', 'kind']);
  });

  test('end where the writer ended them', () => {
    expect(wrap('one\n\ntwo', 400)).toEqual(['one ', ' ', 'two']);
  });

  test('a word longer than a line breaks between characters and ends in no space', () => {
    const lines = wrap('W'.repeat(25), 100);
    expect(lines).toEqual(['W'.repeat(10), 'W'.repeat(10), 'W'.repeat(5)]);
  });

  test('no text is lost, none is added, and no line is wider than its place', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 12, max: 500 }), (text, width) => {
        const lines = breakLines(set(text, style), width);
        expect(textsOf(lines).join('').trimEnd()).toBe(drawable(text).replaceAll('\n', ' '));
        expect(Math.max(...lines.map((line) => line.width))).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('runs of one style are drawn as one piece, and the piece is as wide as its letters', () => {
    const words = [...set('Procedure', style), ...set('Lumbar rhizotomy', { size: 10, bold: true })];
    const placed = placeLines(breakLines(words, 400), { x: 50, top: 0, leading: 12 });
    expect(placed.map(({ text, bold }) => [text, bold])).toEqual([
      ['Procedure ', false],
      ['Lumbar rhizotomy', true],
    ]);
    const [label, value] = placed;
    expect(value?.x).toBeCloseTo((label?.x ?? 0) + (label?.width ?? 0), 6);
  });
});

describe('text fitted into its place', () => {
  const span = (text: string) => [{ text, bold: false }];
  const settings = [
    { size: 14, leading: 17, count: 1 },
    { size: 10, leading: 12, count: 2 },
  ];

  test('is as large as it may be', () => {
    expect(fit(set, span('short'), 100, settings)).toMatchObject({ whole: true, leading: 17 });
    expect(fit(set, span('longer than one line'), 100, settings)).toMatchObject({ whole: true, leading: 12 });
  });

  test('says so where it was cut, and shows it', () => {
    const cut = fit(set, span('word '.repeat(40)), 100, settings);
    expect(cut.whole).toBe(false);
    expect(textsOf(cut.lines)).toHaveLength(2);
    expect(textsOf(cut.lines).at(-1)).toMatch(/word…$/u);
    expect(Math.max(...cut.lines.map(({ width }) => width))).toBeLessThanOrEqual(100);
  });

  test('keeps both ends of a long name with its numbers', () => {
    const line = { text: `${'Ana '.repeat(80)}, born 3 March 1956`, bold: true };
    const { lines, whole } = fitEnds(set, line, 200, { size: 10, leading: 13, count: 3 });
    const texts = textsOf(lines);
    expect([whole, texts.length]).toEqual([false, 3]);
    expect(texts[0]).toMatch(/^Ana Ana .*…$/u);
    expect(texts.join('')).toMatch(/born 3 March 1956$/u);
  });
});
