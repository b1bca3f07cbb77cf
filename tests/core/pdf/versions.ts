import type { ReviewEvent } from '../../../src/consent/events.ts';
import type { MadeWith } from '../../../src/pdf/made-with.ts';
import { printRecord } from '../../../src/pdf/print-record.ts';
import type { Signer } from '../../../src/pdf/seal/certificate.ts';
import { nameInCertificate } from '../../../src/pdf/seal/certificate.ts';
import { sealPdf } from '../../../src/pdf/seal/seal.ts';
import { makeRecord } from '../../../src/record/make-record.ts';
import type { ReviewRecord } from '../../../src/record/record.ts';
import { sealLog } from '../../../src/record/seal-record.ts';
import { sealsOf } from '../../../src/record/segments.ts';
import { openCatalog } from '../../../src/risks/open-catalog.ts';
import { t } from '../i18n/tables.ts';
import { digest } from './device.ts';
import { fonts } from './fonts.ts';
import { events, parts } from './sealed-record.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const EDITION = '0.1.0+12345678';
const usual: MadeWith = { part: 'whole', paper: 'a4', layout: 'standard', edition: EDITION, clinic: {}, seal: 'file' };

const SIGNED = events.findIndex(({ fact }) => fact.type === 'signed') + 1;
const decision = events.slice(SIGNED - 2, SIGNED);
const reopened = events.slice(SIGNED, SIGNED + 1);
const hoped = events.filter(({ fact }) => fact.type === 'mattered').slice(0, 1);

/** The log of the fixture as it stood at its first signature, its second and so on: reopened, another hope, signed again. */
export function logOf(version: number): readonly ReviewEvent[] {
  const rounds = Array.from({ length: version - 1 }, (_, i) => [
    ...reopened,
    ...hoped.map(anew(i)),
    ...decision,
  ]).flat();
  return [...events.slice(0, SIGNED), ...rounds].map(inOrder);
}

const anew =
  (round: number) =>
  (event: ReviewEvent): ReviewEvent =>
    event.fact.type === 'mattered' ? { ...event, fact: { ...event.fact, words: `Hope ${round}` } } : event;

const inOrder = (event: ReviewEvent, i: number): ReviewEvent => ({
  ...event,
  seq: i + 1,
  at: `2026-11-23T${String(9 + Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}:00.000+01:00`,
});

/** Each version of the review under its device's seals, the earliest first. */
export async function versions(by: Signer, count: number): Promise<readonly ReviewRecord[]> {
  const records: ReviewRecord[] = [];
  for (let version = 1; version <= count; version += 1) {
    const log = logOf(version);
    const open = makeRecord({ ...parts, events: log, seals: sealsOf(records.at(-1)?.segments ?? []) });
    records.push(makeRecord({ ...parts, events: log, seals: await sealLog(open, by, digest) }));
  }
  return records;
}

type Order = { readonly by: Signer; readonly earlier?: readonly Bytes[]; readonly made?: Partial<MadeWith> };

/** A record's sheet as the app hands it out. */
export async function handedOut(record: ReviewRecord, { by, earlier, made = {} }: Order): Promise<Bytes> {
  const opened = openCatalog(record.catalog.structure, record.catalog.text);
  if (!opened.ok) throw new Error('the fixture does not open');
  const { catalog } = opened;
  const device = nameInCertificate(by.certificate);
  const order = { record, earlier, catalog, t, device, made: { ...usual, ...made }, fonts, digest };
  const printed = await printRecord(order);
  if (!printed.ok) throw new Error(printed.characters.join(' '));
  return order.made.seal === 'file' ? sealPdf(printed.bytes, by, digest) : printed.bytes;
}
