import { leave } from './leave.ts';
import { listenToOthers } from './other-tabs.ts';

/** How long nobody looks before the PIN is asked for again. */
const AWAY_MS = 5 * 60_000;

/** On one's own device: begins anew where another tab changed what opens its reviews, and, with a PIN, where it was left for a while. */
export function watchOwn({ hasPin }: { readonly hasPin: boolean }): void {
  listenToOthers((what) => what === 'locked' && leave());
  if (!hasPin) return;
  let since: number | null = null;
  document.addEventListener('visibilitychange', () => {
    const isHidden = document.visibilityState === 'hidden';
    if (!isHidden && since !== null && Date.now() - since >= AWAY_MS) leave();
    since = isHidden ? Date.now() : null;
  });
}
