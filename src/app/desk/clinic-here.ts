import { listingOf } from '../../consent/listing.ts';
import { replay } from '../../consent/reduce.ts';
import type { SavedReview } from '../../consent/vault.ts';
import { openClinic as parseClinic, type Clinic } from '../../risks/clinic.ts';
import { openClinic } from '../../storage/desk/clinic.ts';
import type { Desk } from '../../storage/desk/desk.ts';
import { catalogOfReview } from '../catalog-of-review.ts';
import { loadCatalog, type LoadedCatalog } from '../catalogs.ts';

/** The clinic's device that this tab runs on, and the desk while it is open. The safe's key lives in this tab's memory alone. */
type Here = ReturnType<typeof openClinic> & { readonly loaded: LoadedCatalog };

let here: Promise<Here> | null = null;
let desk: Desk | null = null;

export const clinicHere = (): Promise<Here> => (here ??= open());

async function open(): Promise<Here> {
  const loaded = await loadCatalog();
  return { ...openClinic({ crypto, now: () => Date.now(), listing: listingIn }), loaded };
}

/** From the log itself: only where the list has to be made again. */
async function listingIn({ events }: SavedReview) {
  const standing = await (await clinicHere()).door.standing();
  const clinic = standing.is === 'own' ? null : settingsFrom(standing.settings);
  const loaded = await catalogOfReview(events);
  if (!loaded) return null;
  const replayed = replay(events, loaded.catalog);
  if (!replayed.ok || !replayed.review) return null;
  return listingOf({
    review: replayed.review,
    catalog: loaded.catalog,
    changedAt: events.at(-1)?.at ?? '',
    witnessAlways: clinic?.witnessAlways ?? false,
  });
}

export const openDesk = (): Desk | null => desk;

export function keepOpen(opened: Desk): void {
  desk = opened;
}

let settings: { readonly json: string; readonly clinic: Clinic | null } = { json: '', clinic: null };

/** The very same object while nothing of it has changed: what is open stays open when the desk is looked at again. */
export function settingsFrom(value: unknown): Clinic | null {
  const json = JSON.stringify(value) ?? '';
  if (json !== settings.json) {
    const opened = parseClinic(value);
    settings = { json, clinic: opened.ok ? opened.clinic : null };
  }
  return settings.clinic;
}
