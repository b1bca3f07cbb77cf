import { withSheets, type KeptSheet } from '../../consent/kept-sheets.ts';
import type { ReviewEvent } from '../../consent/events.ts';
import { listingOf, type Listing } from '../../consent/listing.ts';
import { replay } from '../../consent/reduce.ts';
import { faultOf } from '../../consent/vault.ts';
import type { Brought } from '../../desk/BringIn.tsx';
import type { Line } from '../../desk/line.ts';
import { bestMatch, matchOf, withNotes } from '../../desk/match.ts';
import { MAX_RECORD_BYTES } from '../../record/read-record.ts';
import { eventsOf, type ReviewRecord } from '../../record/record.ts';
import { sealsOf } from '../../record/segments.ts';
import type { Verdict } from '../../record/verdict.ts';
import { verdictSentence } from '../../verify/verdict-words.ts';
import type { Incoming } from '../bring-in.ts';
import { catalogOf } from '../catalog-of-review.ts';
import type { LoadedCatalog } from '../catalogs.ts';
import { EDITION } from '../edition.ts';
import { meetDevicesOf } from '../known-devices.ts';
import { sheetsInFile } from '../kept-sheets.ts';
import { fetchPdfTools } from '../pdf-tools.ts';
import { verifyTexts } from '../texts.ts';
import { tellOthers } from '../other-tabs.ts';
import type { DeskProps } from './desk-props.ts';

/** Takes one file in: checks it, finds what it belongs to, and keeps it. What is here already is never changed by a file that differs. */
export async function bringInAtDesk(file: File, desk: DeskProps): Promise<Brought> {
  const { language } = desk;
  const begun = file.slice(0, MAX_RECORD_BYTES + 1);
  const bytes = new Uint8Array(await begun.arrayBuffer().catch(() => new ArrayBuffer(0)));
  const verdict = await verdictOn(bytes, language);
  const words = { t: verifyTexts(language), language, device: '' };
  const taken = takenFrom(verdict);
  return taken
    ? takeIn({ ...taken, sheets: await sheetsInFile(bytes) }, desk)
    : { ok: false, why: verdictSentence(verdict, words) };
}

/** The same with a record that was checked already. */
export async function takeIn(taken: Taken, { t, here, look }: DeskProps): Promise<Brought> {
  const fits = fitting(await catalogOf(taken.record.catalog), eventsOf(taken.record), here);
  if (!fits.ok) return { ok: false, why: t(fits.why) };
  try {
    const brought = await keep(taken, fits.listing, here);
    const isNewDevice = !here.isPractice && (await meetDevicesOf(taken.record));
    tellOthers('changed');
    await look();
    return { ok: true, ...brought, isNewDevice };
  } catch (error) {
    return { ok: false, why: t(`save.failed.${faultOf(error)}`) };
  }
}

async function verdictOn(bytes: Uint8Array<ArrayBuffer>, language: string): Promise<Verdict> {
  const { checkFile, proofsFrom } = await import('../sealing.ts');
  const proofs = proofsFrom(crypto.subtle);
  return checkFile(bytes, { proofs, t: verifyTexts(language), edition: EDITION, printing: fetchPdfTools });
}

type Taken = Incoming & { readonly mark: 'page-altered' | 'not-sealed' | null };

/** What may come in: what is as it was sealed, and what never was, marked so. Null where something was changed. */
function takenFrom(verdict: Verdict): Omit<Taken, 'sheets'> | null {
  switch (verdict.is) {
    case 'unchanged':
      return { record: verdict.record, mark: null };
    case 'page-altered':
      return { record: verdict.record, mark: verdict.page === 'changed' ? 'page-altered' : null };
    case 'not-sealed':
      return { record: verdict.record, mark: 'not-sealed' };
    case 'changed':
    case 'not-ours':
    case 'unreadable':
      return null;
  }
}

type Here = DeskProps['here'];

type Fits =
  | { readonly ok: true; readonly listing: Listing }
  | {
      readonly ok: false;
      readonly why: 'open.fault.other-catalog' | 'open.fault.damaged' | 'bringIn.fictional' | 'bringIn.notFictional';
    };

/** A file can name our content and carry another: events have to replay on ours. */
export function fitting(
  loaded: LoadedCatalog | null,
  events: readonly ReviewEvent[],
  { clinic, isPractice }: Here,
): Fits {
  if (!loaded) return { ok: false, why: 'open.fault.other-catalog' };
  const { catalog } = loaded;
  const replayed = replay(events, catalog);
  if (!replayed.ok || !replayed.review) return { ok: false, why: 'open.fault.damaged' };
  if (replayed.review.fictional !== isPractice)
    return { ok: false, why: isPractice ? 'bringIn.notFictional' : 'bringIn.fictional' };
  const [changedAt, witnessAlways] = [events.at(-1)?.at ?? '', clinic.witnessAlways ?? false];
  return { ok: true, listing: listingOf({ review: replayed.review, catalog, changedAt, witnessAlways }) };
}

type Kept = Omit<Extract<Brought, { ok: true }>, 'ok' | 'isNewDevice'>;

async function keep({ record, sheets, mark }: Taken, listing: Listing, here: Here): Promise<Kept> {
  const { desk } = here;
  const events = eventsOf(record);
  // Of several files the one before may have changed it.
  const lines = await desk.list();
  const known = lines.filter((line) => line.listing?.reviewId === listing.reviewId && !line.fault);
  const matches = await Promise.all(
    known.map(async ({ slot }) => {
      const before = (await desk.open(slot).load())?.events ?? [];
      return { slot, match: matchOf(before, events), isWhole: before.length === events.length };
    }),
  );
  const best = bestMatch(matches);
  const as = best?.match.is ?? 'new';
  const name = listing.name ?? '';
  if (best && as === 'known') {
    if (mark === null && best.isWhole) await standsClean(best.slot, lines, desk);
    return { slot: best.slot, name, as, mark: null };
  }
  const slot = best && as === 'continues' ? best.slot : desk.newSlot();
  await write({ slot, record, sheets, ...(await written(slot, record, listing, here)) }, desk);
  const marked = as === 'identity-differs' || as === 'two-versions' ? as : mark;
  await desk.list();
  if (marked) await desk.mark(slot, marked);
  else await standsClean(slot, lines, desk);
  return { slot, name, as, mark };
}

/** What came in by a file that was altered, or not sealed, has come in by one that holds: its mark goes. */
async function standsClean(slot: string, lines: readonly Line[], desk: Here['desk']): Promise<void> {
  const mark = lines.find((line) => line.slot === slot)?.mark;
  if (mark === 'page-altered' || mark === 'not-sealed') await desk.mark(slot, null);
}

/** What is written there: with what staff noted in the meantime, where that still fits. */
async function written(slot: string, record: ReviewRecord, listing: Listing, here: Here) {
  const events = eventsOf(record);
  const before = (await here.desk.open(slot).load())?.events ?? [];
  const all = withNotes(before, events);
  const fits = all.length === events.length ? null : fitting(await catalogOf(record.catalog), all, here);
  return fits?.ok ? { events: all, listing: fits.listing } : { events, listing };
}

type Writing = {
  readonly slot: string;
  readonly events: readonly ReviewEvent[];
  readonly record: ReviewRecord;
  readonly sheets: readonly KeptSheet[];
  readonly listing: Listing;
};

async function write(
  { slot, events, record, sheets, listing }: Writing,
  desk: DeskProps['here']['desk'],
): Promise<void> {
  const vault = desk.open(slot);
  const before = await vault.load();
  const { drafts = {}, place = '' } = record.unfinished ?? {};
  await vault.save({
    replace: events,
    seals: sealsOf(record.segments),
    sheets: withSheets(before?.sheets ?? [], sheets),
    drafts,
    place,
    listing,
    strict: true,
  });
}
