import { writeFile } from 'node:fs/promises';
import { encode } from 'uqr';

const WIDTH = 640;
const HEIGHT = 480;
const RATE = 10;
/** A code stands for 400 ms. */
const PICTURES_A_CODE = 4;

// The screen of a phone in a lit room: neither black nor white, and not in the middle.
const INK = 60;
const PAPER = 205;
const ROOM = 120;
const SQUARE = 5;
const AT = { x: 150, y: 60 };

/** A film of codes, one after the other, as a camera sees them: every first picture is torn between two codes. Uncompressed, for Chromium. */
export async function film(file: string, codes: readonly string[]): Promise<void> {
  const pictures = codes.map(pictureOf);
  const all = pictures.flatMap((picture, i) => [
    torn(pictures.at(i - 1) ?? picture, picture),
    ...Array.from({ length: PICTURES_A_CODE - 1 }, () => picture),
  ]);
  const colourless = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${RATE}:1 Ip A1:1 C420jpeg\n`);
  await writeFile(file, Buffer.concat([head, ...all.flatMap((luma) => [Buffer.from('FRAME\n'), luma, colourless])]));
}

function pictureOf(code: string): Buffer {
  const { data, size } = encode(code, { ecc: 'M', border: 4 });
  const luma = Buffer.alloc(WIDTH * HEIGHT, ROOM);
  for (const [y, row] of data.entries())
    for (const [x, dark] of row.entries())
      for (let line = 0; line < SQUARE; line += 1) {
        const from = (AT.y + y * SQUARE + line) * WIDTH + AT.x + x * SQUARE;
        luma.fill(dark ? INK : PAPER, from, from + SQUARE);
      }
  if (AT.y + size * SQUARE > HEIGHT) throw new Error('the code is larger than the picture');
  return luma;
}

const torn = (before: Buffer, after: Buffer): Buffer => {
  const at = (WIDTH * HEIGHT) / 2;
  return Buffer.concat([after.subarray(0, at), before.subarray(at)]);
};
