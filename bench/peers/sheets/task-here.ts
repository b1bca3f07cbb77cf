import regularUrl from '../../../src/pdf/fonts/NotoSans-Regular.ttf?url';
import boldUrl from '../../../src/pdf/fonts/NotoSans-Bold.ttf?url';
import figure from '../../../src/i18n/messages/en/figure.json' with { type: 'json' };
import frame from '../../../src/i18n/messages/en/frame.json' with { type: 'json' };
import review from '../../../src/i18n/messages/en/review.json' with { type: 'json' };
import sheet from '../../../src/i18n/messages/en/sheet.json' with { type: 'json' };
import { createTranslate } from '../../../src/i18n/translate.ts';
import { eventsOf } from '../../../src/record/record.ts';
import { makeRecord } from '../../../src/record/make-record.ts';
import { readRecord } from '../../../src/record/read-record.ts';
import { sealLog } from '../../../src/record/seal-record.ts';
import { openCatalog } from '../../../src/risks/open-catalog.ts';
import { describe } from '../../../src/sheet/describe.ts';
import { digest, newDevice } from '../../../tests/core/pdf/device.ts';
import { text } from './record-text.ts';
import type { Task } from './task.ts';

/** A review of every risk of the needle treatment, sealed by a device that was made for it. */
export async function taskHere(): Promise<Task> {
  const read = readRecord(text);
  if (!read.ok) throw new Error(read.reason);
  const { structure, text: words, structureHash, textHash } = read.record.catalog;
  const opened = openCatalog(structure, words);
  if (!opened.ok) throw new Error('the catalog does not open');
  const parts = { structure, text: words, structureHash, textHash, events: eventsOf(read.record) };
  const device = await newDevice('Beforehand device 7F3A');
  const record = makeRecord({ ...parts, seals: await sealLog(makeRecord(parts), device, digest) });
  const t = createTranslate('en', [figure, frame, review, sheet]);
  const { catalog } = opened;
  const source = { record, catalog, t, language: 'en', clinic: null, fingerprint: '7F3A 91BC', seal: null };
  return { record, catalog, t, device, digest, texts: textsIn(describe(source)), fonts };
}

let kept: ReturnType<Task['fonts']> | null = null;

/** They come once, as the app keeps them too. */
function fonts(): ReturnType<Task['fonts']> {
  kept ??= Promise.all([bytesAt(regularUrl), bytesAt(boldUrl)]).then(([regular, bold]) => ({ regular, bold }));
  return kept;
}

const bytesAt = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());

/** Every text in what a sheet is made of, but names of kinds. */
function textsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return ['kind', 'language', 'direction', 'qr'].includes(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((each: unknown) => textsIn(each));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => textsIn(member, name));
}
