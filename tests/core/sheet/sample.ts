import type { Fact, ReviewEvent } from '../../../src/consent/events.ts';
import figure from '../../../src/i18n/messages/en/figure.json';
import frame from '../../../src/i18n/messages/en/frame.json';
import paper from '../../../src/i18n/messages/en/paper.json';
import review from '../../../src/i18n/messages/en/review.json';
import sheet from '../../../src/i18n/messages/en/sheet.json';
import { createTranslate } from '../../../src/i18n/translate.ts';
import { makeRecord } from '../../../src/record/make-record.ts';
import { segmentsOf } from '../../../src/record/segments.ts';
import type { Approval } from '../../../src/risks/approval.ts';
import { Structure } from '../../../src/risks/structure.ts';
import { CatalogText } from '../../../src/risks/text.ts';
import type { Sheet } from '../../../src/sheet/blocks.ts';
import { describe } from '../../../src/sheet/describe.ts';
import type { SheetSource } from '../../../src/sheet/source.ts';
import { catalog, log, read, reviewOf, signing } from '../consent/sample.ts';

export const t = createTranslate('en', [figure, frame, paper, review, sheet]);

const parts = {
  structure: Structure.parse(read('structure.json')),
  text: CatalogText.parse(read('en.json')),
  structureHash: 'a'.repeat(64),
  textHash: 'b'.repeat(64),
};

const bare = makeRecord({ ...parts, events: log() });

/** Of the sample's content, on the sample's day. */
export const approval: Approval = {
  schemaVersion: 1,
  id: catalog.id,
  version: catalog.version,
  language: 'en',
  structureHash: parts.structureHash,
  textHash: parts.textHash,
  by: 'Dr Ada Berg',
  role: 'consultant',
  registration: 'GMC 1234567',
  site: 'Hill Hospital',
  at: '2026-11-01',
  until: '2026-11-23',
};

export const sheetOfLog = (
  events: readonly ReviewEvent[],
  differs: Partial<SheetSource> = {},
  approved?: Approval,
): Sheet => describe(orderOf(events, differs, approved));

/** What a print of the sample's content is described from. */
export const orderOf = (events: readonly ReviewEvent[], differs: Partial<SheetSource> = {}, approved?: Approval) => ({
  record: { ...bare, catalog: { ...bare.catalog, approval: approved }, segments: segmentsOf(events, []) },
  catalog,
  t,
  language: 'en',
  clinic: null,
  fingerprint: '7F3A 91BC 00DE 4K2M',
  seal: null,
  ...differs,
});

/** The sheet of a review that these facts tell. */
export const sheetOf = (...facts: readonly Fact[]): Sheet => sheetOfLog(log(...facts));

/** These facts, and a signature over what is true of them in the words of the table. */
export function signedOver(facts: readonly Fact[], decision: 'go-ahead' | 'talk-first' | 'no' = 'go-ahead') {
  const all: readonly Fact[] = [...facts, { type: 'decided', decision, reason: '' }];
  const fact = signing(reviewOf(...all));
  if (fact.type !== 'signed') throw new Error('no signature');
  const statements = fact.statements.map((each) => ({ ...each, words: `${each.id}: ${JSON.stringify(each.values)}` }));
  return [...all, { ...fact, statements }] as const;
}

/** Every text that stands on a sheet, wherever. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((each) => textsOf(each));
}

export const wordsOf = (value: unknown): string => textsOf(value).join('\n');

/** The row of a table by the words at its head. Throws where there is none. */
export function rowOf({ blocks }: Sheet, head: string): readonly string[] {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const row = rows.find(([first]) => first === head);
  if (!row) throw new Error(`no row: ${head}`);
  return row;
}

export const fieldOf = ({ blocks }: Sheet, label: string): string | null | undefined =>
  blocks.flatMap((block) => (block.kind === 'fields' ? block.fields : [])).find((field) => field.label === label)
    ?.value;
