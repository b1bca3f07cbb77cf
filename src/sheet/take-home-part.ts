import { techniqueOf } from '../consent/review.ts';
import { applicableFlags } from '../risks/applies.ts';
import type { WarningSign } from '../risks/catalog.ts';
import type { FlagAction } from '../risks/structure.ts';
import type { ReviewRecord } from '../record/record.ts';
import type { Block } from './blocks.ts';
import type { SheetSource } from './source.ts';
import { statusWords } from './status-words.ts';

/** The last page, to tear off; then how the sheet was made. */
export function takeHomePart(source: SheetSource, record: ReviewRecord): readonly Block[] {
  const { review, catalog, clinic, t } = source;
  const technique = techniqueOf(review);
  const flags = technique === null ? [] : applicableFlags(catalog, technique);
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: t('sheet.takeHome') },
    {
      kind: 'fields',
      fields: [
        { label: t('sheet.takeHome.clinic'), value: clinic?.phone ?? null },
        { label: t('sheet.takeHome.emergency'), value: clinic?.emergencyNumber ?? null },
      ],
    },
    ...signsBlocks(source, flags, 'emergency-now'),
    ...signsBlocks(source, flags, 'call-team-same-day'),
    { kind: 'heading', level: 3, text: t('sheet.changeMind') },
    { kind: 'paragraph', text: t('done.changeMind') },
    { kind: 'heading', level: 3, text: t('sheet.made') },
    { kind: 'fields', fields: madeOf(source, record) },
  ];
}

function signsBlocks({ t }: SheetSource, flags: readonly WarningSign[], action: FlagAction): readonly Block[] {
  const signs = flags.filter((flag) => flag.action === action);
  if (signs.length === 0) return [];
  const items = signs.map(({ title, symptoms, actionText }) =>
    t('sheet.sign', { title, symptoms: symptoms.join('; '), action: actionText }),
  );
  return [
    { kind: 'heading', level: 3, text: t(`flag.${action}`) },
    { kind: 'list', ordered: false, items },
  ];
}

function sealWords({ t, seal }: SheetSource): string {
  return seal ? t(`sheet.made.sealed.${seal.under}`, { device: seal.device }) : t('sheet.made.notSealed');
}

function madeOf(source: SheetSource, record: ReviewRecord) {
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
