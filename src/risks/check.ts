import { approvalFindings } from './approval-findings.ts';
import { denominatorFaults } from './denominators.ts';
import type { Fault, Finding } from './fault.ts';
import { openCatalog } from './open-catalog.ts';
import type { PublishedVersion } from './published.ts';
import { Structure } from './structure.ts';
import { CatalogText } from './text.ts';
import { wordFindings } from './word-findings.ts';

/** One version of a catalog as its files hold it, which may be anything. */
export type CatalogFiles = {
  readonly structure: unknown;
  /** By the language that the file's name says. */
  readonly texts: Readonly<Record<string, unknown>>;
  /** The SHA-256 of each file's canonical JSON, under `structure` and each language. */
  readonly hashes: Readonly<Record<string, string>>;
  /** What a site declared of each language's text, by the language that the file's name says. */
  readonly approvals: Readonly<Record<string, unknown>>;
  /** What was published under this id and version; null where it never was. */
  readonly published: PublishedVersion | null;
  /** The calendar date by which the review date is judged: `2026-11-23`. */
  readonly today: string;
};

/** Everything that keeps a catalog from being shown to patients, and what to look at; each once, in the order of the files. */
export function checkCatalog(files: CatalogFiles): readonly Finding[] {
  const structure = Structure.safeParse(files.structure);
  const found = [
    ...Object.entries(files.texts).flatMap(([language, text]) => textFindings(files, language, text)),
    ...asFaults(
      Object.keys(files.texts).length === 0 ? [fault('structure', '-', 'no-language', 'no text beside it')] : [],
    ),
    ...asFaults(structure.success ? reviewFaults(structure.data, files.today) : []),
    ...asFaults(publishedFaults(files)),
    ...approvalFindings(files),
  ];
  return found.filter((one, at) => found.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at);
}

function textFindings(files: CatalogFiles, language: string, value: unknown): readonly Finding[] {
  const opened = openCatalog(files.structure, value);
  const text = CatalogText.safeParse(value);
  const structure = Structure.safeParse(files.structure);
  // The file is called by its name, whatever language its text says it is.
  const faults = (opened.ok ? [] : opened.faults).map((one) =>
    one.file === 'structure' ? one : { ...one, file: language },
  );
  return [
    ...asFaults(faults),
    ...asFaults(text.success ? languageFaults(text.data, language) : []),
    ...(text.success ? wordFindings(text.data) : []),
    ...asFaults(text.success && structure.success ? denominatorFaults(structure.data, text.data) : []),
  ];
}

const fault = (file: string, id: string, code: string, detail: string): Fault => ({ file, id, fault: code, detail });
const asFaults = (faults: readonly Fault[]) => faults.map((one): Finding => ({ ...one, level: 'fault' }));

const languageFaults = ({ language }: CatalogText, named: string): readonly Fault[] =>
  language === named ? [] : [fault(named, 'language', 'other-language', `the text says ${language}`)];

const reviewFaults = ({ reviewBy }: Structure, today: string) =>
  reviewBy < today ? [fault('structure', 'reviewBy', 'review-date-passed', `${reviewBy}, today is ${today}`)] : [];

/** A published version never changes, not by a word: a change is a new version. */
function publishedFaults({ hashes, published }: CatalogFiles): readonly Fault[] {
  if (!published) return [];
  const files = new Set([...Object.keys(hashes), ...Object.keys(published)]);
  return [...files]
    .filter((file) => hashes[file] !== published[file])
    .map((file) => {
      if (hashes[file] === undefined) return fault(file, '-', 'hash-differs', 'it was published, and is missing');
      return fault(
        file,
        '-',
        'hash-differs',
        published[file] === undefined ? 'it is not in index.json' : `it is ${hashes[file]}`,
      );
    });
}
