import { formatDate } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ContentStatus } from '../risks/approval-status.ts';

/** What the content is, in one line: a draft and why, or who declared it approved. It never says more than "declared". */
export function statusWords(status: ContentStatus, t: Translate, language: string): string {
  if (status.state === 'approved') {
    const { by, role, registration, site, until } = status.approval;
    return t('approval.declared', { by, role, registration, site, until: formatDate(language, until) });
  }
  return status.reason === 'expired'
    ? t('draft.expired', { until: formatDate(language, status.until) })
    : t(`draft.${status.reason}`);
}
