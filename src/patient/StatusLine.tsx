import { createContext, use } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { NEVER_APPROVED, type ContentStatus } from '../risks/approval-status.ts';
import { statusWords } from '../sheet/status-words.ts';

/** What the content is, for pages without a review. Where nobody says, it is a draft. */
export const StatusContext = createContext<ContentStatus>(NEVER_APPROVED);

type Props = { readonly t: Translate; readonly language: string };

/** Above a page without a review: the draft notice, or who declared the content approved. */
export function StatusLine({ t, language }: Props) {
  const status = use(StatusContext);
  return (
    <p className={status.state === 'draft' ? 'draft-notice' : 'approval-notice'}>{statusWords(status, t, language)}</p>
  );
}
