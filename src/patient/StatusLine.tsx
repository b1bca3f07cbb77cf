import { createContext, use } from 'react';
import type { Translate } from '../i18n/translate.ts';

/** What is known of the content before a review is open, in words. */
export type SaidOfContent = { readonly state: 'draft' | 'approved'; readonly words: string };

/** Where nobody says what the content is, it is a draft. */
export const StatusContext = createContext<SaidOfContent | null>(null);

/** Above a page before a review: the draft notice, or who declared the content approved. */
export function StatusLine({ t }: { readonly t: Translate }) {
  const said = use(StatusContext);
  return (
    <p className={said?.state === 'approved' ? 'approval-notice' : 'draft-notice'}>
      {said?.words ?? t('draft.never-approved')}
    </p>
  );
}
