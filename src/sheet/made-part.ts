import type { ReviewRecord } from '../record/record.ts';
import type { Block, LabelledValue } from './blocks.ts';
import type { SheetSource } from './source.ts';
import { statusWords } from './status-words.ts';

/** How the sheet was made: from which content, by which device. */
export const madePart = (source: SheetSource, record: ReviewRecord): readonly Block[] => [
  { kind: 'heading', level: 3, text: source.t('sheet.made') },
  { kind: 'fields', fields: fieldsOf(source, record) },
];

function sealWords({ t, seal }: SheetSource): string {
  return seal ? t(`sheet.made.sealed.${seal.under}`, { device: seal.device }) : t('sheet.made.notSealed');
}

function fieldsOf(source: SheetSource, record: ReviewRecord): readonly LabelledValue[] {
  const { catalog, t, language, fingerprint } = source;
  const { structureHash, textHash } = record.catalog;
  return [
    {
      label: t('sheet.made.catalog'),
      value: t('sheet.made.version', {
        title: catalog.procedure.title,
        version: catalog.version,
        language: catalog.language,
      }),
    },
    { label: t('sheet.made.status'), value: statusWords(catalog.status, t, language) },
    { label: t('sheet.made.hash'), value: `${structureHash.slice(0, 16)} ${textHash.slice(0, 16)}` },
    { label: t('sheet.fingerprint'), value: fingerprint },
    { label: t('sheet.made.seal'), value: sealWords(source) },
  ];
}
