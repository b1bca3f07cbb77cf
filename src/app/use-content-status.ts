import { useSyncExternalStore } from 'react';
import { NEVER_APPROVED, type ContentStatus } from '../risks/approval-status.ts';
import { contentStatus, today } from './content-status.ts';

let asked: { readonly on: string; readonly status: ContentStatus } = { on: '', status: NEVER_APPROVED };

function statusNow(): ContentStatus {
  const on = today();
  if (on !== asked.on) asked = { on, status: contentStatus(on) };
  return asked.status;
}

/** An approval may end while the page lies open: it is asked for at each drawing, and when somebody comes back. */
function subscribe(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}

/** What our content is today, by this device's clock. */
export const useContentStatus = (): ContentStatus => useSyncExternalStore(subscribe, statusNow);
