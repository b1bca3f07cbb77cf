import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const source = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'));
const target = 'src/pdf/fonts';

const weights = [
  { from: '400Regular/NotoSans_400Regular.ttf', to: 'NotoSans-Regular.ttf' },
  { from: '700Bold/NotoSans_700Bold.ttf', to: 'NotoSans-Bold.ttf' },
];

/** First and last code point of what the sheet can print, as far as the font has it. */
const ranges: readonly (readonly [number, number])[] = [
  [0x0020, 0x007e], // Latin
  [0x00a0, 0x024f], // Latin-1, Extended-A, Extended-B
  [0x02b0, 0x02ff], // modifier letters
  [0x0300, 0x036f], // combining marks
  [0x0370, 0x03ff], // Greek
  [0x0400, 0x052f], // Cyrillic
  [0x1e00, 0x1eff], // Latin Additional: Vietnamese
  [0x2000, 0x206f], // punctuation
  [0x2070, 0x209f], // superscripts and subscripts
  [0x20a0, 0x20cf], // currency
  [0x2100, 0x218f], // letterlike signs and fractions
  [0x2190, 0x22ff], // arrows and mathematics
  [0x2500, 0x27bf], // boxes, shapes, ticks
  [0xfb00, 0xfb04], // ligatures that are pasted from other PDFs
  [0xfffd, 0xfffd],
];

// jsPDF places glyph by glyph: kerning, ligatures and hinting would be bytes for nothing.
const unused = ['GPOS', 'GSUB', 'GDEF', 'STAT', 'gasp', 'prep'];

const characters = ranges
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
  .join('');

for (const { from, to } of weights) {
  const whole = await readFile(join(source, from));
  const subset = await subsetFont(whole, characters, {
    targetFormat: 'truetype',
    keepFeatures: [],
    noHinting: true,
    noLayoutClosure: true,
    dropTables: unused,
  });
  await writeFile(join(target, to), subset);
  console.log(`${to}: ${subset.length} bytes of ${whole.length}`);
}
await copyFile(join(source, 'LICENSE_FONT'), join(target, 'OFL.txt'));
