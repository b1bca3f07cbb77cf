import { formatInstant } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { eventsOf, type ReviewRecord } from '../record/record.ts';
import type { Verdict } from '../record/verdict.ts';

type Words = {
  readonly t: Translate;
  readonly language: string;
  /** The name in the certificate of the last seal; whoever made it chose it. */
  readonly device: string;
};

/** The verdict in one sentence that needs no other. */
export function verdictSentence(verdict: Verdict, { t, language, device }: Words): string {
  const sealedBy = (record: ReviewRecord, open: number) => ({ when: sealedAt(record, open, language), device });
  switch (verdict.is) {
    case 'unchanged':
      return t('verify.unchanged', sealedBy(verdict.record, verdict.open));
    case 'page-altered':
      return t(`verify.page.${verdict.page}`, sealedBy(verdict.record, verdict.open));
    case 'changed':
      return t('verify.changed', { what: changeWords(verdict.what, t) });
    case 'not-sealed':
    case 'not-ours':
      return t(`verify.${verdict.is}`);
    case 'unreadable':
      return t('verify.unreadable', { why: t(`verify.unreadable.${verdict.reason}`) });
  }
}

export function changeWords(what: Extract<Verdict, { is: 'changed' }>['what'], t: Translate): string {
  switch (what.is) {
    case 'event':
      return t('verify.changed.event', { seq: what.seq });
    case 'seal':
      return t('verify.changed.seal', { number: what.number + 1 });
    case 'earlier-sheet':
      return t('verify.changed.earlier-sheet', { number: what.number });
    case 'beginning':
    case 'nested-sheets':
    case 'number-of-events':
    case 'other-device':
    case 'pages':
    case 'several-records':
      return t(`verify.changed.${what.is}`);
  }
}

/** By the device's clock: when the last thing under a seal was said. */
const sealedAt = (record: ReviewRecord, open: number, language: string): string =>
  formatInstant(language, eventsOf(record).at(-1 - open)?.at ?? '');
