import type { StaffNotes } from '../consent/review.ts';
import { formatInstant } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Block } from './blocks.ts';
import { forInk } from './ink.ts';
import { signatureBlock } from './signature-block.ts';
import type { SheetSource } from './source.ts';
import { staffName } from './staff-words.ts';

/** The health professional's part: filled where they countersigned on the device, else for ink. */
export function professionalPart(source: SheetSource): readonly Block[] {
  const { countersigned } = source.review.staff;
  return countersigned ? countersignedPart(countersigned, source) : professionalInk(source.t);
}

export const professionalInk = (t: Translate): readonly Block[] =>
  forInk(t, 'sheet.professional', [
    'sheet.ink.statement',
    'sheet.ink.name',
    'sheet.ink.role',
    'sheet.ink.registration',
    'sheet.ink.signature',
    'sheet.ink.when',
  ]);

/** What they ticked, and no more. */
function countersignedPart(
  { registration, mark, statements, by, at }: NonNullable<StaffNotes['countersigned']>,
  source: SheetSource,
): readonly Block[] {
  const { t, language } = source;
  const ticked: readonly Block[] =
    statements.length === 0
      ? [{ kind: 'paragraph', text: t('sheet.professional.noStatement') }]
      : [
          { kind: 'paragraph', text: t('sheet.professional.statements'), strong: true },
          { kind: 'list', ordered: false, items: statements.map(({ words }) => words) },
        ];
  return [
    { kind: 'heading', level: 3, text: t('sheet.professional') },
    ...ofSigned(source),
    ...ticked,
    signatureBlock({ label: t('sheet.signature.ofProfessional'), name: by.name, mark, at }, source),
    {
      kind: 'fields',
      fields: [
        { label: t('sheet.ink.name'), value: staffName(by, t) },
        { label: t('sheet.ink.role'), value: by.post },
        { label: t('sheet.ink.registration'), value: registration },
        { label: t('sheet.ink.when'), value: t('sheet.clock', { when: formatInstant(language, at) }) },
      ],
    },
  ];
}

/** Which signature of the patient it belongs to: a later one undoes it. */
export function ofSigned({ review, t, language }: SheetSource): readonly Block[] {
  const last = review.signatures.at(-1);
  return last ? [{ kind: 'paragraph', text: t('sheet.ofSigned', { when: formatInstant(language, last.at) }) }] : [];
}
