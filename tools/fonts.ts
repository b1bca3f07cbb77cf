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

/** First and last code point of what the sheet can print: the living alphabets of Latin, Greek and Cyrillic, in 90 kB as a host sends them. */
const ranges: readonly (readonly [number, number])[] = [
  [0x0020, 0x007e], // Latin
  [0x00a0, 0x017f], // Latin-1, Extended-A
  [0x0181, 0x0181], // Hausa, Ewe and their neighbours, with their small letters
  [0x0186, 0x0186],
  [0x0189, 0x018a],
  [0x018f, 0x0192],
  [0x0194, 0x0194],
  [0x0198, 0x0199],
  [0x01a0, 0x01a1], // Vietnamese
  [0x01af, 0x01b0],
  [0x01b2, 0x01b4],
  [0x01cd, 0x01dc], // Pinyin
  [0x01e6, 0x01e9],
  [0x01f4, 0x01f5],
  [0x01f8, 0x01ff],
  [0x0218, 0x021b], // Romanian
  [0x022a, 0x0233],
  [0x0253, 0x0254],
  [0x0256, 0x0257],
  [0x0259, 0x0259], // Azerbaijani
  [0x025b, 0x025b],
  [0x0263, 0x0263],
  [0x028b, 0x028b],
  [0x02bb, 0x02bc], // Hawaiian, and apostrophes that are letters
  [0x02c6, 0x02c7],
  [0x02d8, 0x02dd],
  [0x0300, 0x036f], // combining marks
  [0x0384, 0x038a], // Greek
  [0x038c, 0x038c],
  [0x038e, 0x03a1],
  [0x03a3, 0x03ce],
  [0x0400, 0x045f], // Cyrillic
  [0x0490, 0x04ff], // of Kazakh, Kyrgyz, Tatar and others
  [0x1e00, 0x1eff], // Latin Additional: Vietnamese, Welsh, Irish
  [0x2010, 0x2027], // punctuation
  [0x2030, 0x205e],
  [0x2070, 0x2071], // superscripts and subscripts
  [0x2074, 0x208e],
  [0x20a0, 0x20c0], // currency
  [0x2103, 0x2103], // degrees, litres, numbers and trade marks
  [0x2109, 0x2109],
  [0x2113, 0x2113],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2126, 0x2126],
  [0x212a, 0x212b],
  [0x2150, 0x215e], // fractions
  [0x2212, 0x2212], // minus
  [0x25cc, 0x25cc],
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
