import type { Attachment } from '../../../src/pdf/ink/attach.ts';
import { draw } from '../../../src/pdf/ink/draw.ts';
import { earlierFiles } from '../../../src/pdf/ink/earlier-files.ts';
import { RECORD_FILE } from '../../../src/pdf/ink/record-file.ts';
import { readFontFile } from '../../../src/pdf/pages/font-file.ts';
import { paginate } from '../../../src/pdf/pages/paginate.ts';
import { createShape } from '../../../src/pdf/pages/shape.ts';
import type { Signer } from '../../../src/pdf/seal/certificate.ts';
import { sealPdf } from '../../../src/pdf/seal/seal.ts';
import { writeRecord } from '../../../src/record/make-record.ts';
import type { ReviewRecord } from '../../../src/record/record.ts';
import { digest } from './device.ts';
import { fonts } from './fonts.ts';
import { order } from './made-sheet.ts';
import { sampleSheet } from './sample-sheet.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Forgery = {
  readonly record: ReviewRecord;
  readonly by: Signer;
  readonly earlier: readonly Bytes[];
  readonly as?: (files: readonly Attachment[]) => readonly Attachment[];
};

/** A sheet around a record that its device sealed, with files inside as `makeSheetPdf` would not let them in. */
export function forgedSheet({ record, by, earlier, as = (files) => files }: Forgery): Promise<Bytes> {
  const sheet = sampleSheet();
  const shape = createShape({ regular: readFontFile(fonts.regular), bold: readFontFile(fonts.bold) });
  const { title, language } = sheet;
  const own = { ...RECORD_FILE, data: new TextEncoder().encode(writeRecord(record)), description: title };
  const pdf = draw(paginate(sheet, shape, { paper: 'a4', layout: 'standard' }), {
    fonts,
    meta: { title, language, date: order.date, fileId: order.fileId },
    attachments: [own, ...as(earlierFiles(earlier, title))],
    seal: { device: 'forger', words: 'Seal' },
  });
  return sealPdf(pdf, by, digest);
}
