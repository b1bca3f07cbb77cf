import { replay } from '../consent/reduce.ts';
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
  const opened = openCatalog(structure, text);
  const events = eventsOf(record);
  const replayed = opened.ok && replay(events, opened.catalog);
  if (!replayed || !replayed.ok || !replayed.review) return [];
  const { identity, phase, questions } = replayed.review;
  const signature = phase.is === 'signed' ? phase.signature : null;
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
    { label: t('verify.entries'), values: [String(events.length)] },
    { label: t('verify.fingerprint'), values: [fingerprint] },
  ];
}
