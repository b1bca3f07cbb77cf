import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGES = {
  qpdf: 'qpdf',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfsig: 'poppler-utils',
};

/** What a program outside the project says of a PDF. Throws with the package's name where the program is missing. */
export function ask(program: keyof typeof PACKAGES, pdf: Uint8Array, options: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  try {
    const file = join(folder, 'sheet.pdf');
    writeFileSync(file, pdf);
    const end = program === 'pdftotext' ? ['-'] : [];
    const { error, status, stdout, stderr } = spawnSync(program, [...options, file, ...end], { encoding: 'utf8' });
    if (error) throw new Error(`this test needs ${program}: install ${PACKAGES[program]}`, { cause: error });
    if (status !== 0) throw new Error(`${program}: ${stdout}${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
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
