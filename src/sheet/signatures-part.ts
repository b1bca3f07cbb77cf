import type { Signature } from '../consent/review.ts';
import { formatInstant } from '../i18n/format.ts';
import type { Block } from './blocks.ts';
import { dayPart } from './day-part.ts';
import { beforeWords, sinceWords, standingWords } from './decision.ts';
import { peoplePart } from './people-part.ts';
import { professionalPart } from './professional-part.ts';
import { signatureBlock } from './signature-block.ts';
import type { SheetSource } from './source.ts';

/** What was signed, and the empty places for those who sign with ink. */
export function signaturesPart(source: SheetSource): readonly Block[] {
  const { review, t } = source;
  const before = beforeWords(source);
  return [
    { kind: 'heading', level: 2, text: t('sheet.signatures') },
    { kind: 'paragraph', text: standingWords(source), strong: true },
    ...[...sinceWords(source), ...(before === null ? [] : [before])].map(
      (text) => ({ kind: 'paragraph', text }) as const,
    ),
    ...(review.phase.is === 'signed'
      ? signed(review.phase.signature, source)
      : [{ kind: 'paragraph', text: notSigned(source) } as const]),
    ...peoplePart(source),
    ...professionalPart(source),
    ...dayPart(source),
  ];
}

function notSigned({ review, t, language }: SheetSource): string {
  const last = review.signatures.at(-1);
  return last ? t('sheet.signatures.reopened', { when: formatInstant(language, last.at) }) : t('sheet.signatures.none');
}

function signed(signature: Signature, source: SheetSource): readonly Block[] {
  const { review, t, language } = source;
  const { name, mark, at } = signature;
  const reason = review.decision?.reason.trim();
  const label = t(
    review.decider?.who === 'representative' ? 'sheet.signature.ofRepresentative' : 'sheet.signature.ofPatient',
  );
  return [
    ...(reason ? [{ kind: 'paragraph', text: t('sheet.reason', { reason }) } as const] : []),
    { kind: 'paragraph', text: t('sheet.statements') },
    { kind: 'list', ordered: false, items: signature.statements.map(({ words }) => words) },
    signatureBlock({ label, name, mark, at }, source),
    {
      kind: 'fields',
      fields: [
        { label: t('sheet.signature.name'), value: name },
        { label: t('sheet.signature.when'), value: t('sheet.clock', { when: formatInstant(language, at) }) },
      ],
    },
    { kind: 'paragraph', text: t('signing.meaning') },
  ];
}
