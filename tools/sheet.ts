import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { SheetPdf } from '../src/pdf/make-sheet.ts';
import { openSheet } from '../src/pdf/open/open.ts';
import { printRecord } from '../src/pdf/print-record.ts';
import { proofsFrom } from '../src/pdf/seal/proofs.ts';
import { readRecord } from '../src/record/read-record.ts';
import type { ReviewRecord } from '../src/record/record.ts';
import { openCatalog } from '../src/risks/open-catalog.ts';
import { readWish, type SheetWish } from '../src/sheet/wish.ts';
import { named, sheetFonts, translateInto } from './shared/words-and-fonts.ts';
import { edition } from './vite/edition.ts';

const USAGE = `usage: npm run --silent sheet -- <record file> --out <file.pdf> [--paper a4|letter] [--layout standard|large] [--part whole|agenda|take-home]
  <record file>  a saved review (.review.json), or a sheet (.pdf) whose record is taken out of it`;

type Wish = SheetWish & { readonly file: string; readonly out: string };

async function run(): Promise<number> {
  const wish = asked();
  if (wish === null) {
    console.error(USAGE);
    return 2;
  }
  try {
    const record = await recordIn(wish.file);
    const made = await pdfOf(record, wish);
    if (!made.ok)
      throw new Error(`the fonts lack characters that stand in it: ${made.characters.map(named).join(', ')}`);
    writeFileSync(wish.out, made.bytes);
    console.log(`${wish.out}: ${made.bytes.length} bytes`);
    return 0;
  } catch (fault) {
    console.error(`${wish.file}: ${fault instanceof Error ? fault.message : String(fault)}`);
    return 1;
  }
}

function asked(): Wish | null {
  try {
    const options = {
      out: { type: 'string' },
      paper: { type: 'string', default: 'a4' },
      layout: { type: 'string', default: 'standard' },
      part: { type: 'string', default: 'whole' },
    } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [file, ...more] = positionals;
    const { out, ...how } = values;
    const wish = readWish(how);
    return file === undefined || more.length > 0 || out === undefined || !wish ? null : { file, out, ...wish };
  } catch {
    return null;
  }
}

async function recordIn(file: string): Promise<ReviewRecord> {
  const bytes = new Uint8Array(readFileSync(file));
  const read = readRecord(await textIn(bytes));
  if (!read.ok)
    throw new Error(`not a review that can be read: ${[read.reason, read.detail].filter(Boolean).join(', ')}`);
  return read.record;
}

async function textIn(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith('%PDF-')) return text;
  const opened = await openSheet(bytes);
  if (!opened.ok) throw new Error(`not a sheet that can be read: ${opened.reason}`);
  return opened.record;
}

async function pdfOf({ unfinished: _notSaid, ...record }: ReviewRecord, wish: SheetWish): Promise<SheetPdf> {
  const { structure, text } = record.catalog;
  const opened = openCatalog(structure, text);
  if (!opened.ok) throw new Error('its catalog does not open');
  const { catalog } = opened;
  const { part, paper, layout } = wish;
  const made = { part, paper, layout, edition: edition(), clinic: {}, seal: null };
  const t = translateInto(catalog.language);
  return printRecord({ record, catalog, t, device: null, made, fonts: sheetFonts(), digest });
}

const { digest } = proofsFrom(crypto.subtle);

process.exitCode = await run();
