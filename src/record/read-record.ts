import * as z from 'zod/mini';
import { replay } from '../consent/reduce.ts';
import { openCatalog } from '../risks/open-catalog.ts';
import { isWithinLimits, repeatsKey } from './extent.ts';
import { eventsOf, RECORD_FORMAT, RECORD_VERSION, RecordOfVersion1, ReviewRecord } from './record.ts';
import { migrated } from './segments.ts';

/** A file larger than this is not read: 20 MB. */
export const MAX_RECORD_BYTES = 20 * 1024 * 1024;

export type RecordFault = 'too-large' | 'pdf' | 'not-json' | 'foreign' | 'newer' | 'damaged';

export type ReadRecord =
  | { readonly ok: true; readonly record: ReviewRecord }
  | {
      readonly ok: false;
      readonly reason: RecordFault;
      /** For whoever is asked for help: where the fault lies, as a path. Never the patient's words. Empty where there is nothing to add. */
      readonly detail: string;
    };

const Marked = z.looseObject({ format: z.literal(RECORD_FORMAT), schemaVersion: z.unknown() });

const refuse = (reason: RecordFault, detail = ''): ReadRecord => ({ ok: false, reason, detail });

/**
 * Reads a record from a file's text, whoever wrote it. Never throws.
 * A record is taken whole or not at all: its catalog opens, and its events replay on that catalog.
 */
export function readRecord(text: string): ReadRecord {
  const parsed = parseRecord(text);
  return parsed.ok ? checkReview(parsed.record) : parsed;
}

/** The same without asking whether its review can be: what somebody changed may say what no patient could have said. Never throws. */
export function parseRecord(text: string): ReadRecord {
  if (isTooLarge(text)) return refuse('too-large');
  if (text.startsWith('%PDF-')) return refuse('pdf');
  const json = parseJson(text);
  if (!json.ok) return refuse('not-json');
  const marked = Marked.safeParse(json.value);
  if (!marked.success) return refuse('foreign');
  const { schemaVersion } = marked.data;
  if (typeof schemaVersion === 'number' && schemaVersion > RECORD_VERSION) {
    return refuse('newer', `schemaVersion ${schemaVersion}`);
  }
  if (!isWithinLimits(json.value)) return refuse('damaged', 'extent');
  if (repeatsKey(text, json.value)) return refuse('damaged', 'a key stands twice');
  return doubting(() => {
    if (schemaVersion === 1) {
      const old = RecordOfVersion1.safeParse(json.value);
      return old.success ? { ok: true, record: migrated(old.data) } : refuse('damaged', pathOf(old.error));
    }
    const record = ReviewRecord.safeParse(json.value);
    return record.success ? { ok: true, record: record.data } : refuse('damaged', pathOf(record.error));
  });
}

/** A file can come from anybody. One that trips our own checks is no more to be trusted than one that fails them. */
function doubting(check: () => ReadRecord): ReadRecord {
  try {
    return check();
  } catch {
    return refuse('damaged', 'catalog');
  }
}

/** Whether a parsed record's catalog opens, and its events replay on it. Never throws. */
export const checkReview = (record: ReviewRecord): ReadRecord => doubting(() => replayed(record));

function replayed(record: ReviewRecord): ReadRecord {
  const { structure, text } = record.catalog;
  const opened = openCatalog(structure, text);
  if (!opened.ok) return refuse('damaged', `catalog: ${opened.faults.at(0)?.fault ?? ''}`);
  if (questionsIn(record) > MOST_QUESTIONS) return refuse('damaged', 'events: too many questions');
  const review = replay(eventsOf(record), opened.catalog);
  if (!review.ok) return refuse('damaged', `events: ${review.reason} at seq ${review.seq}`);
  return review.review ? { ok: true, record } : refuse('damaged', 'events');
}

/** More than anybody asks: each is put in its place among all the others. */
const MOST_QUESTIONS = 500;

const questionsIn = (record: ReviewRecord): number =>
  new Set(eventsOf(record).flatMap(({ fact }) => (fact.type === 'question-asked' ? [fact.questionId] : []))).size;

// A character takes at least one byte, so most files that are too large are known by their length alone.
const isTooLarge = (text: string): boolean =>
  text.length > MAX_RECORD_BYTES || new TextEncoder().encode(text).length > MAX_RECORD_BYTES;

/** Engines differ in what they throw on deep nesting; to the reader it is not a file of ours either way. */
function parseJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

/** Only what looks like a key of ours: a stranger's file could hold anything in the place of a key. */
const pathOf = ({ issues }: z.core.$ZodError): string =>
  (issues.at(0)?.path ?? []).map((step) => (/^[\w:-]{1,80}$/.test(String(step)) ? String(step) : '?')).join('.');
