import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { withFile } from '../../../tools/check-pdf/run-qpdf.ts';

const PACKAGES = {
  qpdf: 'qpdf',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfsig: 'poppler-utils',
};

type Program = keyof typeof PACKAGES;

/** What a program outside the project says of a PDF. Throws with the package's name where the program is missing. */
export const ask = (program: Program, pdf: Uint8Array, options: readonly string[] = []): string =>
  withFile(pdf, (file) => run(program, [...options, file, ...(program === 'pdftotext' ? ['-'] : [])]));

/** The same document as qpdf writes it. It finds the objects itself where they do not stand where the PDF says. */
export const savedAgain = (pdf: Uint8Array, options: readonly string[]): Buffer<ArrayBuffer> =>
  withFile(pdf, (file) => {
    run('qpdf', ['--warning-exit-0', ...options, file, `${file}.again`]);
    return readFileSync(`${file}.again`);
  });

function run(program: Program, options: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync(program, options, { encoding: 'utf8' });
  if (error) throw new Error(`this test needs ${program}: install ${PACKAGES[program]}`, { cause: error });
  if (status !== 0) throw new Error(`${program}: ${stdout}${stderr}`);
  return stdout;
}

/** The text of each page, with every run of blanks as one space. */
export const pagesOf = (pdf: Uint8Array): readonly string[] =>
  ask('pdftotext', pdf, ['-enc', 'UTF-8', '-layout'])
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s+/gu, ' '));

/** The same in the order in which it was drawn, for what runs over several lines. */
export const textOf = (pdf: Uint8Array): string =>
  ask('pdftotext', pdf, ['-enc', 'UTF-8', '-raw', '-nopgbrk']).replaceAll(/\s+/gu, ' ');
