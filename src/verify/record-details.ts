import { replay } from '../consent/reduce.ts';
import type { Review, Signature } from '../consent/review.ts';
import { formatDate, formatInstant } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { eventsOf, type ReviewRecord } from '../record/record.ts';
import { openCatalog } from '../risks/open-catalog.ts';

export type Detail = { readonly label: string; readonly values: readonly string[] };

/** What a record says, short enough to be compared with a paper by eye. Empty where its events are no review. */
export function detailsOf(
  record: ReviewRecord,
  fingerprint: string,
  t: Translate,
  language: string,
): readonly Detail[] {
  const { structure, text } = record.catalog;
  const review = reviewIn(record);
  if (!review) return [];
  const { identity, questions } = review;
  const signature = signatureOf(review);
  const said = (value: string | null | undefined) => [value ?? t('verify.none')];
  return [
    { label: t('verify.name'), values: said(identity?.name) },
    { label: t('verify.birthDate'), values: said(identity?.birthDate && formatDate(language, identity.birthDate)) },
    { label: t('verify.number'), values: said(identity?.hospitalNumber) },
    { label: t('verify.decision'), values: [t(`verify.decision.${signature?.decision ?? 'none'}`)] },
    {
      label: t('verify.signed'),
      values: said(
        signature && t('verify.signed.by', { name: signature.name, when: formatInstant(language, signature.at) }),
      ),
    },
    { label: t('verify.questions'), values: questions.length === 0 ? said(null) : questions.map(({ words }) => words) },
    {
      label: t('verify.content'),
      values: [t('verify.content.version', { id: structure.id, version: structure.version, language: text.language })],
    },
    { label: t('verify.entries'), values: [String(eventsOf(record).length)] },
    { label: t('verify.fingerprint'), values: [fingerprint] },
  ];
}

/** The signature that a record ends with; null where it is not signed, or its events are no review. */
export function signatureIn(record: ReviewRecord): Signature | null {
  const review = reviewIn(record);
  return review && signatureOf(review);
}

const signatureOf = ({ phase }: Review) => (phase.is === 'signed' ? phase.signature : null);

function reviewIn(record: ReviewRecord): Review | null {
  const opened = openCatalog(record.catalog.structure, record.catalog.text);
  const replayed = opened.ok && replay(eventsOf(record), opened.catalog);
  return replayed && replayed.ok ? (replayed.review ?? null) : null;
}
