import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Fact, ReviewEvent } from '../../src/consent/events.ts';
import { replay } from '../../src/consent/reduce.ts';
import type { Review } from '../../src/consent/review.ts';
import { makeRecord, writeRecord } from '../../src/record/make-record.ts';
import hashes from '../../src/risks/catalogs/index.json' with { type: 'json' };
import { Structure } from '../../src/risks/structure.ts';
import { CatalogText } from '../../src/risks/text.ts';
import { sealLog } from '../../src/record/seal-record.ts';
import { catalog, read } from '../core/consent/sample.ts';
import { digest, newDevice } from '../core/pdf/device.ts';
import { handedOut } from '../core/pdf/versions.ts';

const published = hashes['lumbar-rhizotomy']['0.1.0'];
const structure = Structure.parse(read('structure.json'));
const text = CatalogText.parse(read('en.json'));

/** What a patient said, as events of a review of its own. */
export function eventsOf(facts: readonly Fact[]): readonly ReviewEvent[] {
  const { id, version } = catalog;
  const reference = { id, version, structureHash: published.structure, textHash: published.en };
  const started: Fact = { type: 'review-started', reviewId: randomUUID(), catalog: reference };
  const said = {
    at: '2026-11-23T09:12:00.000+01:00',
    by: { role: 'patient' },
    language: 'en',
    textHash: published.en,
  } as const;
  return [started, ...facts].map((fact, i) => ({ ...said, seq: i + 1, fact }));
}

/** The review that these facts tell. */
export function reviewAfter(facts: readonly Fact[]): Review {
  const replayed = replay(eventsOf(facts), catalog);
  if (!replayed.ok || !replayed.review) throw new Error(`the facts are no review: ${JSON.stringify(replayed)}`);
  return replayed.review;
}

/** These facts as a saved file. */
export function fileOf(facts: readonly Fact[], place = '') {
  const { structure: structureHash, en: textHash } = published;
  const events = eventsOf(facts);
  const record = makeRecord({ structure, text, structureHash, textHash, events, unfinished: { drafts: {}, place } });
  return { name: 'anna.review.json', mimeType: 'application/json', buffer: Buffer.from(writeRecord(record)) };
}

/** The sheet of these facts, as a phone hands it out under its seal. */
export async function sheetOf(facts: readonly Fact[]): Promise<Buffer> {
  const by = await newDevice('Beforehand device TEST-TEST');
  const { structure: structureHash, en: textHash } = published;
  const parts = { structure, text, structureHash, textHash, events: eventsOf(facts) };
  const seals = await sealLog(makeRecord(parts), by, digest);
  return Buffer.from(await handedOut(makeRecord({ ...parts, seals }), { by }));
}

/** Opens these facts as a saved file would bring them to this device, at this place. */
export async function openReview(
  page: Page,
  origin: string,
  { facts, place }: { readonly facts: readonly Fact[]; readonly place: string },
) {
  await page.goto(`${origin}/#/open`);
  await page.getByLabel('The file').setInputFiles(fileOf(facts, place));
  await page.waitForURL(`${origin}/${place}`);
  await page.getByRole('navigation', { name: 'Your choices at any time' }).waitFor();
}
