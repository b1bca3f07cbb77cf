import * as z from 'zod/mini';
import type { ReviewEvent } from '../consent/events.ts';
import { canonical } from '../record/canonical.ts';
import { Approval } from '../risks/approval.ts';
import { statusOf } from '../risks/approval-status.ts';
import { openCatalog } from '../risks/open-catalog.ts';
import { keptCatalogs, type CatalogReference } from '../storage/catalogs.ts';
import { createDatabase } from '../storage/database.ts';
import { hex } from '../storage/row.ts';
import { loadCatalog, type LoadedCatalog } from './catalogs.ts';
import { today } from './content-status.ts';
import { digest } from './device.ts';

const kept = keptCatalogs(createDatabase());

/** The content that a review was begun with, and answers to its end. Null where this device never had it. */
export async function catalogOfReview(events: readonly ReviewEvent[]): Promise<LoadedCatalog | null> {
  const begun = events[0]?.fact;
  return begun?.type === 'review-started' ? catalogOf(begun.catalog) : null;
}

/** The content of these hashes: the app's own, or what an app before it kept here. */
export async function catalogOf(wanted: CatalogReference): Promise<LoadedCatalog | null> {
  const own = await loadCatalog();
  if (isSame(wanted, own.reference)) return own;
  return opened(await kept.take(wanted).catch(() => undefined), wanted);
}

/** Keeps content for the reviews that answer it, since the next version of this app may carry another. Where it cannot, nothing is lost yet. */
export async function keepCatalog({ structure, text, approval, reference }: LoadedCatalog): Promise<void> {
  await kept.keep(reference, { structure, text, approval, reference }).catch(() => undefined);
}

export const isSame = (a: CatalogReference, b: CatalogReference): boolean =>
  a.structureHash === b.structureHash && a.textHash === b.textHash;

const Kept = z.strictObject({
  structure: z.unknown(),
  text: z.unknown(),
  approval: z.nullable(Approval),
  reference: z.strictObject({ id: z.string(), version: z.string(), structureHash: z.string(), textHash: z.string() }),
});

async function opened(value: unknown, wanted: CatalogReference): Promise<LoadedCatalog | null> {
  const read = Kept.safeParse(value);
  if (!read.success) return null;
  const { structure, text, approval, reference } = read.data;
  const hashes = { structureHash: await hashOf(structure), textHash: await hashOf(text) };
  const catalog = openCatalog(structure, text, statusOf(approval, wanted, today()));
  if (!isSame(hashes, wanted) || !isSame(reference, wanted) || !catalog.ok) return null;
  return { catalog: catalog.catalog, structure: catalog.structure, text: catalog.text, approval, reference };
}

async function hashOf(value: unknown): Promise<string> {
  if (typeof value !== 'object' || value === null) return '';
  return hex(await digest(new TextEncoder().encode(canonical(value))));
}
