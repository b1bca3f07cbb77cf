import { faultIf, type Fault } from './fault.ts';
import type { Pdf } from './pdf-objects.ts';
import { nameTree } from './trees.ts';

type Checks = {
  /** Whether a document inside the document is a fault. */
  readonly allowed: boolean;
  /** What stands against one of them, as a document of its own. */
  readonly check: (bytes: Buffer) => readonly Fault[];
};

/**
 * Documents that travel inside the document: the earlier sheets, all side by side, each as sound as the one that it lies in.
 * @see ISO 19005-3 §6.8; the names and the order are this app's own
 */
export function embeddedPdfFaults(pdf: Pdf, { allowed, check }: Checks): readonly Fault[] {
  const documents = nameTree(pdf, pdf.dictionary(pdf.catalog['/Names'])['/EmbeddedFiles']).flatMap(
    ([name, reference]) => {
      const file = pdf.dictionary(pdf.dictionary(reference)['/EF'])['/F'];
      const data = pdf.stream(file);
      return data && pdf.dictionary(file)['/Subtype'] === '/application/pdf' ? [{ name, data }] : [];
    },
  );
  const names = new Set(documents.map(({ name }) => name));
  const missing = documents.map((_, i) => `sheet-${i + 1}.pdf`).filter((name) => !names.has(name));
  return [
    ...faultIf(!allowed && documents.length > 0, 'embedded-nested', 'carries documents itself'),
    ...faultIf(missing.length > 0, 'embedded-names', `${missing.join(', ')} is missing among ${[...names].join(', ')}`),
    ...documents.flatMap(({ name, data }) => check(data).map((fault) => within(name, fault))),
  ];
}

const within = (name: string, { rule, detail }: Fault): Fault =>
  rule === 'embedded-nested'
    ? { rule, detail: `${name} ${detail}` }
    : { rule: 'embedded-pdf', detail: `${name}: ${rule}: ${detail}` };
