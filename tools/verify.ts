import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { checkFile } from '../src/app/check-file.ts';
import { nameInCertificate } from '../src/pdf/seal/certificate.ts';
import { hasItsPages } from '../src/pdf/compare-pages.ts';
import { proofsFrom } from '../src/pdf/seal/proofs.ts';
import { fingerprint } from '../src/record/fingerprint.ts';
import { isFictional } from '../src/record/is-fictional.ts';
import { headOf } from '../src/record/seal-record.ts';
import type { Verdict } from '../src/record/verdict.ts';
import { earlierSentences } from '../src/verify/earlier-words.ts';
import { detailsOf } from '../src/verify/record-details.ts';
import { verdictSentence } from '../src/verify/verdict-words.ts';
import { sheetFonts, translateInto } from './shared/words-and-fonts.ts';
import { edition } from './vite/edition.ts';

const LANGUAGE = 'en';
const USAGE = `usage: npm run --silent verify -- <file> [--json]
  <file>   a sheet (.pdf) or a saved review (.review.json)
  ends with 0 where nothing was changed since a device sealed it, 1 where something was, 2 where that cannot be told`;

/** By how the command ends. */
const ENDS: Readonly<Record<Verdict['is'], 0 | 1 | 2>> = {
  unchanged: 0,
  'page-altered': 1,
  changed: 1,
  'not-sealed': 2,
  'not-ours': 2,
  unreadable: 2,
};

async function run(): Promise<number> {
  const wish = readWish();
  if (wish === null) {
    console.error(USAGE);
    return 2;
  }
  const bytes = bytesOf(wish.file);
  if (bytes === null) {
    console.error(`${wish.file}: cannot be opened`);
    return 2;
  }
  const proofs = proofsFrom(crypto.subtle);
  const t = translateInto(LANGUAGE);
  const printing = () => Promise.resolve({ hasItsPages, fonts: sheetFonts() });
  const verdict = await checkFile(bytes, { proofs, t, edition: edition(), printing });
  const device = 'certificate' in verdict ? nameInCertificate(verdict.certificate) : '';
  const sentence = verdictSentence(verdict, { t, language: LANGUAGE, device });
  const record = 'record' in verdict ? verdict.record : null;
  const letters = record ? fingerprint(await headOf(record, proofs.digest)) : '';
  const details = record ? detailsOf(record, letters, t, LANGUAGE) : [];
  const pages = 'pages' in verdict ? verdict.pages : null;
  const earlier = earlierSentences(verdict.earlier, { t, language: LANGUAGE });
  const fictional = record !== null && isFictional(record);
  const said = { verdict: verdict.is, fictional, pages, sentence, earlier, device, details };
  const sentences = [sentence, ...(fictional ? [t('verify.fictional')] : []), ...earlier];
  console.log(wish.json ? JSON.stringify(said, null, 2) : sentences.join('\n'));
  return ENDS[verdict.is];
}

function readWish(): { readonly file: string; readonly json: boolean } | null {
  try {
    const options = { json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? null : { file, json: values.json };
  } catch {
    return null;
  }
}

function bytesOf(file: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(readFileSync(file));
  } catch {
    return null;
  }
}

process.exitCode = await run();
