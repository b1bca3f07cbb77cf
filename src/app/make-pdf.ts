import { describe } from '../sheet/describe.ts';
import type { Sheet } from '../sheet/blocks.ts';
import type { Clinic } from '../risks/clinic.ts';
import type { Translate } from '../i18n/translate.ts';
import { fromBase64, toBase64 } from '../record/base64.ts';
import { fingerprint } from '../record/fingerprint.ts';
import type { RecordOrder } from '../pdf/print-record.ts';
import type { SheetFault } from '../patient/session.ts';
import type { SheetPart, SheetWish } from '../sheet/wish.ts';
import type { ReviewRecord } from '../record/record.ts';
import { headOf } from '../record/seal-record.ts';
import { deviceFor, digest, type Device } from './device.ts';
import { EDITION } from './edition.ts';
import { earlierThan, sheetToKeep } from './kept-sheets.ts';
import type { OpenReview } from './open-review.ts';
import { fetchPdfTools } from './pdf-tools.ts';
import { recordOf, sealedRecordOf } from './review-file.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export type Words = { readonly t: Translate; readonly language: string; readonly clinic: Clinic | null };

type Made =
  | { readonly ok: true; readonly file: File; readonly order: RecordOrder }
  | { readonly ok: false; readonly fault: SheetFault };

/** The sheet as data, as it stands now. */
export async function sheetOf(open: OpenReview, { t, language, clinic }: Words): Promise<Sheet> {
  const record = recordOf(open);
  const by = await sealerOf(record, await deviceFor(open.store.getState().review));
  return describe({
    t,
    language,
    clinic,
    record,
    catalog: open.loaded.catalog,
    fingerprint: fingerprint(await headOf(record, digest)),
    seal: by && { device: by.name, under: by.isHere && clinic?.sealPdf !== false ? 'file' : 'record' },
  });
}

/**
 * Whose seal stands, or will stand, under the last thing that was said. Where that is another device's, this one seals no pages
 * around it: to whoever checks them they would be somebody else's.
 */
async function sealerOf(record: ReviewRecord, device: Device | null) {
  const last = record.segments.at(-1)?.seal?.certificate;
  if (last === undefined || (device && last === toBase64(device.certificate)))
    return device && { name: device.name, isHere: true };
  const { nameInCertificate } = await import('./sealing.ts');
  const certificate = fromBase64(last);
  return certificate && { name: nameInCertificate(certificate), isHere: false };
}

/** The sheet, or a part of it, as a PDF. */
export async function makePdf(open: OpenReview, { t, clinic }: Words, wish: SheetWish): Promise<Made> {
  const [{ printRecord, earlierFault, fonts }, { sealPdf }, device] = await Promise.all([
    fetchPdfTools(),
    import('./sealing.ts'),
    deviceFor(open.store.getState().review),
  ]);
  const record = await sealedRecordOf(open, device);
  const by = await sealerOf(record, device);
  const sealer = wish.part !== 'take-home' && by?.isHere && clinic?.sealPdf !== false ? device : null;
  const under = by && (sealer ? 'file' : 'record');
  const { phone, emergencyNumber } = clinic ?? {};
  const order: Omit<RecordOrder, 'earlier'> = {
    record,
    catalog: open.loaded.catalog,
    t,
    device: by?.name ?? null,
    made: {
      ...wish,
      edition: EDITION,
      clinic: { ...(phone && { phone }), ...(emergencyNumber && { emergencyNumber }) },
      seal: under,
    },
    fonts,
    digest,
  };
  const print = async (earlier: readonly Bytes[]) => {
    const made = await printRecord({ ...order, earlier });
    return made.ok && sealer ? { ...made, bytes: await sealPdf(made.bytes, sealer, digest) } : made;
  };
  const { sheets, keepSheet } = open.store.getState();
  const earlier = fitting(earlierThan(record, sheets), (some) => earlierFault(some) === null);
  const made = await print(earlier);
  if (!made.ok) return { ok: false, fault: { is: 'characters-missing', characters: made.characters } };
  if (wish.part === 'whole') {
    const kept = await sheetToKeep(record, sheets, async () => {
      const bare = earlier.length === 0 ? made : await print([]);
      return bare.ok ? bare.bytes : null;
    });
    if (kept) keepSheet(kept);
  }
  return { ok: true, order, file: new File([made.bytes], NAMES[wish.part], { type: 'application/pdf' }) };
}

/** Without the earliest, where a reader would not take all of them. What they say is in the log that travels along. */
const fitting = (sheets: readonly Bytes[], fit: (sheets: readonly Bytes[]) => boolean): readonly Bytes[] =>
  fit(sheets) ? sheets : fitting(sheets.slice(1), fit);

const NAMES: Readonly<Record<SheetPart, string>> = {
  whole: 'beforehand-sheet.pdf',
  agenda: 'beforehand-first-page.pdf',
  'take-home': 'beforehand-take-home.pdf',
};
