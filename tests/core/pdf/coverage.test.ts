import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingCharacters } from '../../../src/pdf/pages/coverage.ts';
import { readFontFile } from '../../../src/pdf/pages/font-file.ts';
import { drawable } from '../../../src/pdf/pages/shape-text.ts';
import { hidden, unprintable, withoutHidden } from '../../../src/sheet/printable.ts';
import { fontFiles, fonts } from './fonts.ts';

const weights = Object.entries(fontFiles);

const alphabets = {
  English: 'The quick brown fox jumps over the lazy dog. 0123456789',
  'what phones type': '‘single’ “double” – — … • € £ ₹ ° × ½',
  Polish: 'Zażółć gęślą jaźń ŁÓDŹ',
  Turkish: 'İstanbul ığüşöç',
  Romanian: 'ȘțășĂâî',
  Vietnamese: 'Tiếng Việt: Nguyễn Thị Hương, ổ bụng, ữ ậ ỵ',
  Greek: 'Ελληνικά: νεύρα, πόνος, ΐΰάέήίόύώ',
  Cyrillic: 'Українська їєіґ, Русский ёъы, Српски ђћџ',
  'what stands for what cannot be drawn': '\ufffd',
};

test.for(Object.entries(alphabets))('both weights have every character of %s', ([, text]) => {
  for (const [, font] of weights) expect(missingCharacters(text, font)).toEqual([]);
});

const tables = ['src/risks/catalogs/lumbar-rhizotomy/0.1.0/en.json', 'figure', 'frame', 'review', 'sheet'].map((name) =>
  name.endsWith('.json') ? name : `src/i18n/messages/en/${name}.json`,
);

test.for(tables)('both weights have every character that %s can print', (file) => {
  const text = drawable(JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
  expect(text.length).toBeGreaterThan(100);
  for (const [, font] of weights) expect(missingCharacters(text, font)).toEqual([]);
});

test('characters the font lacks are named, each once, in their order', () => {
  expect(missingCharacters('A: 王小明 signed, 王 too', fontFiles.regular)).toEqual(['王', '小', '明']);
});

test('a character beyond the Basic Multilingual Plane is missing, and is named whole', () => {
  expect(missingCharacters('thank you 😊 𝐀', fontFiles.bold)).toEqual(['😊', '𝐀']);
});

test('half a character is missing', () => {
  expect(missingCharacters('\ud83d', fontFiles.regular)).toEqual(['\ud83d']);
});

const isMissing = (text: string) =>
  weights.some(([, font]) => missingCharacters(drawable(text).replaceAll('\n', ''), font).length > 0);

test('what a field says cannot be printed is what the fonts lack', () => {
  // Every character of the basic plane; of the planes above it, which the fonts do not have, one in 61.
  const above = Array.from({ length: Math.floor(0x10_0000 / 61) }, (_, i) => 0x1_0000 + 61 * i);
  const codes = [...Array.from({ length: 0x1_0000 }, (_, code) => code), ...above];
  const wrong = codes.filter((code) => {
    const text = `x${String.fromCodePoint(code)}x`;
    return unprintable(text).length > 0 !== isMissing(text);
  });
  expect(wrong.map((code) => code.toString(16))).toEqual([]);
});

test('a text that no field refuses is printed letter for letter', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 1 }),
    fc.constantFrom('a', 'é', 'e\u0301', ' ', '\n', 'Ж'),
  );
  fc.assert(
    fc.property(fc.string({ unit }), (typed) => {
      const text = withoutHidden(typed);
      fc.pre(unprintable(text).length === 0);
      expect(hidden(text)).toEqual([]);
      expect(isMissing(text)).toBe(false);
      expect(drawable(text).replaceAll(/\s/gu, '')).toBe(text.normalize('NFC').replaceAll(/[\s\u0085]/gu, ''));
    }),
    { numRuns: 2000 },
  );
});

test('a wide letter moves the pen further than a narrow one, and an accent on its own not at all', () => {
  const { advance } = fontFiles.regular;
  const [wide, narrow, accent] = ['W', 'i', '\u0301'].map((letter) => advance(letter.codePointAt(0) ?? 0));
  expect(wide).toBeCloseTo(0.93, 2);
  expect(narrow).toBeCloseTo(0.258, 3);
  expect(accent).toBe(0);
});

test('what is not a font is refused', () => {
  expect(() => readFontFile(new TextEncoder().encode('%PDF-1.7 and so on'))).toThrow('not a TrueType font');
  expect(() => readFontFile(new Uint8Array())).toThrow('not a TrueType font');
});

test('the fonts come with their licence and are small', () => {
  expect(readFileSync('src/pdf/fonts/OFL.txt', 'utf8')).toMatch(
    /Noto Project Authors[^]*SIL OPEN FONT LICENSE Version 1\.1/u,
  );
  expect(fonts.regular.length + fonts.bold.length).toBeLessThan(270_000);
});
