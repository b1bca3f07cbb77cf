import type { StaffNotes } from '../consent/review.ts';
import { formatInstant } from '../i18n/format.ts';
import type { Block, LabelledValue } from './blocks.ts';
import { howTold } from './decision.ts';
import { forInk } from './ink.ts';
import { ofSigned } from './professional-part.ts';
import { signatureBlock } from './signature-block.ts';
import type { SheetSource } from './source.ts';
import { staffWords } from './staff-words.ts';

/** The day of the operation: confirmed or withdrawn, and filed. What was not done on the device is left for ink. */
export function dayPart(source: SheetSource): readonly Block[] {
  const { review, t } = source;
  const { confirmed, withdrawn, filed } = review.staff;
  return [
    ...(confirmed
      ? confirmedPart(confirmed, source)
      : forInk(t, 'sheet.confirmation', [
          'sheet.ink.changed',
          'sheet.ink.patientSignature',
          'sheet.ink.signature',
          'sheet.ink.when',
        ])),
    ...(withdrawn
      ? withdrawnPart(withdrawn, source)
      : forInk(t, 'sheet.withdrawal', ['sheet.ink.withdrawnBy', 'sheet.ink.toldTo', 'sheet.ink.when'])),
    ...(filed
      ? headed(t('sheet.filed'), [
          { label: t('sheet.ink.filedBy'), value: staffWords(filed.by, t) },
          whenOf(filed.at, source),
        ])
      : forInk(t, 'sheet.filed', ['sheet.ink.filedBy', 'sheet.ink.when'])),
  ];
}

function confirmedPart(confirmed: NonNullable<StaffNotes['confirmed']>, source: SheetSource): readonly Block[] {
  const { t } = source;
  const { name, mark, at, by, changed, noFurtherQuestions } = confirmed;
  return [
    { kind: 'heading', level: 3, text: t('sheet.confirmation') },
    ...ofSigned(source),
    { kind: 'paragraph', text: t('sheet.confirmation.meaning') },
    signatureBlock({ label: t('sheet.signature.onTheDay'), name, mark, at }, source),
    {
      kind: 'fields',
      fields: [
        { label: t('sheet.signature.name'), value: name },
        { label: t('sheet.confirmation.changed'), value: changed.trim() || t('sheet.confirmation.nothing') },
        {
          label: t('sheet.confirmation.questions'),
          value: t(noFurtherQuestions ? 'sheet.confirmed.noFurther' : 'sheet.notStated'),
        },
        { label: t('sheet.recordedBy'), value: staffWords(by, t) },
        whenOf(at, source),
      ],
    },
  ];
}

/** A spoken withdrawal is as good as a signed one, and says that it was spoken. */
function withdrawnPart(withdrawn: NonNullable<StaffNotes['withdrawn']>, source: SheetSource): readonly Block[] {
  const { t } = source;
  const { name, mark, by, at } = withdrawn;
  const signer = name ?? source.review.identity?.name ?? t('sheet.noName');
  return [
    { kind: 'heading', level: 3, text: t('sheet.withdrawal.done') },
    mark
      ? signatureBlock({ label: t('sheet.signature.ofWithdrawal'), name: signer, mark, at }, source)
      : { kind: 'paragraph', text: t('sheet.withdrawal.unsigned') },
    {
      kind: 'fields',
      fields: [
        { label: t('sheet.ink.withdrawnBy'), value: name ?? t('sheet.withdrawal.patient') },
        { label: t('sheet.withdrawal.how'), value: t('sheet.withdrawal.told', { how: howTold(withdrawn) }) },
        { label: t('sheet.recordedBy'), value: staffWords(by, t) },
        whenOf(at, source),
      ],
    },
  ];
}

const headed = (text: string, fields: readonly LabelledValue[]): readonly Block[] => [
  { kind: 'heading', level: 3, text },
  { kind: 'fields', fields },
];

const whenOf = (at: string, { t, language }: SheetSource): LabelledValue => ({
  label: t('sheet.ink.when'),
  value: t('sheet.clock', { when: formatInstant(language, at) }),
});
