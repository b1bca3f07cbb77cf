import type { Phase, Signature } from '../consent/review.ts';
import { formatInstant } from '../i18n/format.ts';
import type { MessageId, Translate } from '../i18n/translate.ts';
import { decisionWords } from './agenda.ts';
import type { Block, LabelledValue } from './blocks.ts';
import type { SheetSource } from './source.ts';

/** What was signed, and the empty places for those who sign with ink. */
export function signaturesPart(source: SheetSource): readonly Block[] {
  const { review, t } = source;
  return [
    { kind: 'heading', level: 2, text: t('sheet.signatures') },
    { kind: 'paragraph', text: decisionWords(source), strong: true },
    ...(review.phase.is === 'signed'
      ? signed(review.phase.signature, source)
      : [{ kind: 'paragraph', text: notSigned(source) } as const]),
    { kind: 'heading', level: 3, text: t('sheet.people') },
    { kind: 'fields', fields: people(source) },
    ...professionalPart(t),
    ...forInk(t, 'sheet.confirmation', [
      'sheet.ink.changed',
      'sheet.ink.patientSignature',
      'sheet.ink.signature',
      'sheet.ink.when',
    ]),
    ...forInk(t, 'sheet.withdrawal', ['sheet.ink.withdrawnBy', 'sheet.ink.toldTo', 'sheet.ink.when']),
    ...forInk(t, 'sheet.filed', ['sheet.ink.filedBy', 'sheet.ink.when']),
  ];
}

/** The health professional's part, for ink. */
export const professionalPart = (t: Translate): readonly Block[] =>
  forInk(t, 'sheet.professional', [
    'sheet.ink.statement',
    'sheet.ink.name',
    'sheet.ink.role',
    'sheet.ink.registration',
    'sheet.ink.signature',
    'sheet.ink.when',
  ]);

function notSigned({ review, t, language }: SheetSource): string {
  const last = review.signatures.at(-1);
  return last ? t('sheet.signatures.reopened', { when: formatInstant(language, last.at) }) : t('sheet.signatures.none');
}

function signed(signature: Signature, { review, t, language }: SheetSource): readonly Block[] {
  const { name, mark, at } = signature;
  const when = formatInstant(language, at);
  const reason = review.decision?.reason.trim();
  return [
    ...(reason ? [{ kind: 'paragraph', text: t('sheet.reason', { reason }) } as const] : []),
    { kind: 'paragraph', text: t('sheet.statements') },
    { kind: 'list', ordered: false, items: signature.statements.map(({ words }) => words) },
    {
      kind: 'signature',
      label: t(
        review.decider?.who === 'representative' ? 'sheet.signature.ofRepresentative' : 'sheet.signature.ofPatient',
      ),
      name,
      strokes: mark.method === 'drawn' ? mark.strokes : null,
      method:
        mark.method === 'mark'
          ? t('sheet.signature.mark', { witness: mark.witness })
          : t(`sheet.signature.${mark.method}`),
      alternative: t('sheet.signature.alternative', { name, when }),
    },
    {
      kind: 'fields',
      fields: [
        { label: t('sheet.signature.name'), value: name },
        { label: t('sheet.signature.when'), value: t('sheet.clock', { when }) },
      ],
    },
    { kind: 'paragraph', text: t('signing.meaning') },
  ];
}

function people({ review, t }: SheetSource): readonly LabelledValue[] {
  const { decider, needs } = review;
  const wants = needs?.needs.map((need) => t(`need.${need}`)) ?? [];
  return [
    { label: t('sheet.people.with'), value: review.company ? t(`company.${review.company}`) : t('sheet.notStated') },
    {
      label: t('sheet.people.needs'),
      value: [...wants, needs?.words.trim()].filter(Boolean).join('; ') || t('sheet.notStated'),
    },
    ...(decider?.who === 'representative'
      ? [
          { label: t('sheet.people.representative'), value: decider.name || t('sheet.notStated') },
          {
            label: t('sheet.people.authority'),
            value: decider.authority ? t(`authority.${decider.authority}`) : t('authority.none'),
          },
          { label: t('sheet.people.authoritySeen'), value: null },
        ]
      : [
          {
            label: t('sheet.people.decides'),
            value: decider ? t('sheet.people.patientDecides') : t('sheet.notStated'),
          },
        ]),
    { label: t('sheet.people.interpreter'), value: null },
    { label: t('sheet.people.witness'), value: witnessOf(review.phase) },
    { label: t('sheet.people.identityChecked'), value: null },
  ];
}

const witnessOf = (phase: Phase) =>
  phase.is === 'signed' && phase.signature.mark.method === 'mark' ? phase.signature.mark.witness : null;

function forInk(t: Translate, heading: MessageId, labels: readonly MessageId[]): readonly Block[] {
  return [
    { kind: 'heading', level: 3, text: t(heading) },
    { kind: 'fields', fields: labels.map((label) => ({ label: t(label), value: null })) },
  ];
}
