import type { Translate } from '../i18n/translate.ts';
import { nameInCertificate } from '../pdf/seal/certificate.ts';
import type { hasItsPages } from '../pdf/compare-pages.ts';
import type { Fonts } from '../pdf/pages/font-file.ts';
import { readMadeWith } from '../pdf/made-with.ts';
import { binary } from '../pdf/ink/pdf-writer.ts';
import { openSheet } from '../pdf/open/open.ts';
import { ownText } from '../pdf/open/own-text.ts';
import { verifyFile } from '../pdf/open/verify-sheet.ts';
import { verdictWithEarlier } from '../record/verdict-with-earlier.ts';
import type { FileVerdict, Verdict } from '../record/verdict.ts';
import type { Proofs } from '../record/verify-record.ts';
import { openCatalog } from '../risks/open-catalog.ts';

type Bytes = Uint8Array<ArrayBuffer>;

type Means = {
  readonly proofs: Proofs;
  /** With the words of the sheet. */
  readonly t: Translate;
  /** The edition of this very code. */
  readonly edition: string;
  /** What makes pages again: asked for where there are pages to be compared, and nowhere else. */
  readonly printing: () => Promise<{ readonly hasItsPages: typeof hasItsPages; readonly fonts: Fonts }>;
};

/**
 * What can be said of a file, and of the earlier sheets inside it. Where this edition made pages, they are made again from their
 * record and compared.
 */
export async function checkFile(bytes: Bytes, means: Means): Promise<FileVerdict> {
  const { earlier: found, ...own } = await verifyFile(bytes, means.proofs);
  const inside = found.length > 0 ? await sheetsIn(bytes) : [];
  const earlier: Verdict[] = [];
  for (const [i, verdict] of found.entries()) {
    const sheet = inside[i];
    earlier.push(sheet ? await compared(verdict, { bytes: sheet, earlier: [] }, means) : verdict);
  }
  return verdictWithEarlier(
    await compared(own, { bytes, earlier: inside.flatMap((sheet) => sheet ?? []) }, means),
    earlier,
  );
}

async function sheetsIn(bytes: Bytes): Promise<readonly (Bytes | null)[]> {
  const opened = await openSheet(bytes);
  return opened.ok ? opened.earlier : [];
}

type Held = { readonly bytes: Bytes; readonly earlier: readonly Bytes[] };

async function compared(verdict: Verdict, { bytes, earlier }: Held, means: Means): Promise<Verdict> {
  if (!('pages' in verdict) || verdict.pages !== 'not-compared') return verdict;
  const { record, certificate } = verdict;
  const made = readMadeWith(ownText(binary(bytes)));
  const opened = openCatalog(record.catalog.structure, record.catalog.text);
  if (made?.edition !== means.edition || !opened.ok) return verdict;
  const printing = await means.printing().catch(() => null);
  if (!printing) return verdict;
  const { hasItsPages: compare, fonts } = printing;
  const device = nameInCertificate(certificate);
  const { t, proofs } = means;
  const order = { record, earlier, catalog: opened.catalog, t, device, made, fonts, digest: proofs.digest };
  return (await compare(bytes, order))
    ? { ...verdict, pages: 'same' }
    : { is: 'changed', what: { is: 'pages' }, record };
}
