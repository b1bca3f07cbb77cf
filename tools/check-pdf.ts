import process from 'node:process';
import { parseArgs } from 'node:util';
import { checkPdf, type Expected } from './check-pdf/check.ts';

const USAGE = `usage: npm run --silent check-pdf -- <file.pdf>... [--no-sign] [--no-attach]
  one line a fault against PDF/A-3, PDF/UA-1 and PAdES B-B: file: rule: detail
  --no-sign    no signature is expected
  --no-attach  no embedded file is expected
  ends with 0 where there is no fault, 1 where there is one, 2 where a file could not be checked`;

type Wish = { readonly files: readonly string[]; readonly expected: Expected };

function run(): number {
  const wish = readWish();
  if (wish === null) {
    console.error(USAGE);
    return 2;
  }
  const { files, expected } = wish;
  try {
    const found = files.map((file) => report(file, expected));
    return found.every((faults) => faults === 0) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

/** Says what is wrong with a file, and returns how much it is. */
function report(file: string, expected: Expected): number {
  const faults = checkPdf(file, expected);
  for (const { rule, detail } of faults) console.log(`${file}: ${rule}: ${detail}`);
  return faults.length;
}

function readWish(): Wish | null {
  try {
    const options = { 'no-sign': { type: 'boolean' }, 'no-attach': { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length === 0) return null;
    return { files: positionals, expected: { signed: !values['no-sign'], attached: !values['no-attach'] } };
  } catch {
    return null;
  }
}

process.exitCode = run();
