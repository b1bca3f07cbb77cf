import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Approval } from '../../src/risks/approval.ts';
import { checkCatalog } from '../../src/risks/check.ts';
import { own } from '../../src/risks/own.ts';
import { Structure } from '../../src/risks/structure.ts';
import { hidden, unprintable } from '../../src/sheet/printable.ts';
import { approvalPath, newestVersion, publishedAs, readPublished, type Version } from './files.ts';

/** Who approves, and for where and how long. What was not given is undefined. */
export type ApprovalWish = {
  readonly id: string;
  readonly language: string;
  readonly by: string | undefined;
  readonly role: string | undefined;
  readonly registration: string | undefined;
  readonly site: string | undefined;
  readonly until: string | undefined;
};

type Approved =
  | { readonly ok: true; readonly path: string; readonly approval: Approval }
  | { readonly ok: false; readonly refusals: readonly string[] };

const refuse = (...refusals: readonly string[]): Approved => ({ ok: false, refusals });

/**
 * Writes that a site approves the newest version of a catalog in one language, bound to the hashes of its files as they are now.
 * Who says so is declared, not verified. Writes nothing, and names every reason, where a field is missing or wrong, the last day
 * has passed, or `catalog check` finds a fault.
 * @param today the calendar date on which it is approved: `2026-11-23`.
 */
export function approve(root: string, wish: ApprovalWish, today: string): Approved {
  const version = newestVersion(root, wish.id);
  if (!version) return refuse(`unknown-catalog: there is no ${wish.id}`);
  if (!Object.hasOwn(version.texts, wish.language))
    return refuse(`unknown-language: ${wish.id} has no text in ${wish.language}`);
  const parsed = Approval.safeParse(approvalOf(wish, version, today));
  const refusals = [
    ...(parsed.success ? [] : fieldRefusals(wish, parsed.error.issues)),
    ...unprintableFields(wish),
    ...(parsed.success && parsed.data.until < today ? [`until-passed: ${parsed.data.until}, today is ${today}`] : []),
    ...contentRefusals(root, version, today),
  ];
  if (!parsed.success || refusals.length > 0) return refuse(...refusals);
  const path = approvalPath(version.folder, wish.language);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(parsed.data, null, 2)}\n`);
  return { ok: true, path, approval: parsed.data };
}

function approvalOf(wish: ApprovalWish, { structure, hashes }: Version, today: string): unknown {
  const parsed = Structure.safeParse(structure);
  const version = parsed.success ? parsed.data.version : '-';
  const content = { structureHash: own(hashes, 'structure') ?? '-', textHash: own(hashes, wish.language) ?? '-' };
  return { schemaVersion: 1, ...wish, version, ...content, at: today };
}

const FIELDS = ['by', 'role', 'registration', 'site', 'until'] as const;

/** What the sheet cannot print would keep every patient's sheet from being made. */
const unprintableFields = (wish: ApprovalWish): readonly string[] =>
  FIELDS.flatMap((field) => {
    const found = [...unprintable(wish[field] ?? ''), ...hidden(wish[field] ?? '')];
    return found.length === 0 ? [] : [`${field}-not-printable: ${found.join(' ')}`];
  });

/** A field is missing where nothing was given, and wrong where it cannot be what it should. */
function fieldRefusals(
  wish: ApprovalWish,
  issues: readonly { readonly path: readonly PropertyKey[] }[],
): readonly string[] {
  const fields = FIELDS.filter((field) => issues.some(({ path }) => path[0] === field));
  return fields.map((field) => {
    if ((wish[field] ?? '').trim() === '') return `${field}-missing: give --${field}`;
    return field === 'until' ? `until-not-a-date: ${wish[field]}` : `${field}-too-long: at most 200 letters`;
  });
}

/** Nobody approves what may not be shown, or what is not what was hashed. A damaged approval is about to be replaced. */
function contentRefusals(root: string, version: Version, today: string): readonly string[] {
  const published = publishedAs(version.structure, readPublished(root) ?? {});
  const found = [...version.unreadable, ...checkCatalog({ ...version, approvals: {}, published, today })];
  return [
    ...(published ? [] : ['not-published: run `catalog hash` first']),
    ...found
      .filter(({ level, file }) => level === 'fault' && !file.startsWith('approvals/'))
      .map(({ file, id, fault, detail }) => `content-has-faults: ${file}: ${id}: ${fault} ${detail}`),
  ];
}
