import { readFileSync } from 'node:fs';
import { readFontFile } from '../../../src/pdf/pages/font-file.ts';
import type { Typeset } from '../../../src/pdf/pages/flow-lines.ts';
import { createShape } from '../../../src/pdf/pages/shape.ts';

const read = (weight: string) => new Uint8Array(readFileSync(`src/pdf/fonts/NotoSans-${weight}.ttf`));

export const fonts = { regular: read('Regular'), bold: read('Bold') };
export const fontFiles = { regular: readFontFile(fonts.regular), bold: readFontFile(fonts.bold) };
export const shape = createShape(fontFiles);
export const set: Typeset = (text, style) => shape(text, style, 'en', 'ltr');
