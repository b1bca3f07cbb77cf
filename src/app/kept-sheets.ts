import { isToBeKept, reachOf, type KeptSheet } from '../consent/kept-sheets.ts';
import { fromBase64, toBase64 } from '../record/base64.ts';
import { parseRecord } from '../record/read-record.ts';
import { eventsOf, type ReviewRecord } from '../record/record.ts';
import type { Verdict } from '../record/verdict.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the sheet of a record carries: every one that was handed out before it. */
export function earlierThan(record: ReviewRecord, kept: readonly KeptSheet[]): readonly Bytes[] {
  const { events } = reachOf(eventsOf(record));
  return kept.flatMap((sheet) => (sheet.events < events ? (fromBase64(sheet.pdf) ?? []) : []));
}

/** A record's sheet that has none inside, where it is one to be kept. */
export async function sheetToKeep(
  record: ReviewRecord,
  kept: readonly KeptSheet[],
  make: () => Promise<Bytes | null>,
): Promise<KeptSheet | null> {
  const reach = reachOf(eventsOf(record));
  const pdf = isToBeKept(kept, reach) ? await make() : null;
  return pdf && { ...reach, pdf: toBase64(pdf) };
}

/** The sheets that somebody's file brings along: those inside it, or itself where it has none. Nothing of one that is not as it was handed out. */
export async function sheetsInFile(bytes: Bytes): Promise<readonly KeptSheet[]> {
  const { openSheet, proofsFrom, verifyFile } = await import('./sealing.ts');
  const opened = await openSheet(bytes);
  if (!opened.ok || !isAsHandedOut(await verifyFile(bytes, proofsFrom(crypto.subtle)))) return [];
  const sheets = opened.earlier.length === 0 ? [bytes] : opened.earlier;
  const kept = await Promise.all(sheets.flatMap((sheet) => (sheet ? [keptFrom(sheet)] : [])));
  return kept.flatMap((sheet) => sheet ?? []);

  async function keptFrom(pdf: Bytes): Promise<KeptSheet | null> {
    const inside = await openSheet(pdf);
    const parsed = inside.ok ? parseRecord(inside.record) : null;
    return parsed?.ok ? sheetToKeep(parsed.record, [], async () => pdf) : null;
  }
}

const isAsHandedOut = (verdict: Verdict): boolean =>
  verdict.is === 'unchanged' ||
  verdict.is === 'not-sealed' ||
  (verdict.is === 'page-altered' && verdict.page === 'not-sealed');
