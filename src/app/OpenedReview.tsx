import { useEffect } from 'react';
import type { Fact } from '../consent/events.ts';
import { wasShown } from '../consent/review.ts';
import { neighbours, type Page } from '../consent/steps.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ReviewRoute, Route } from '../patient/route.ts';
import { WayPage } from '../patient/WayPage.tsx';
import { IDLE_MINUTES } from '../risks/clinic.ts';
import { IdleWatch } from '../ui/IdleWatch.tsx';
import { watchCopies } from './copies.ts';
import { leave, leaveEverywhere } from './leave.ts';
import { listenToOthers } from './other-tabs.ts';
import { whenSaved } from './when-saved.ts';
import { BesidePage } from './BesidePage.tsx';
import type { OpenReview } from './open-review.ts';
import { PracticeNotice } from './PracticeNotice.tsx';
import { useReturn } from './use-return.ts';
import { go } from './use-route.ts';
import { useSession } from './use-session.ts';

type Props = {
  readonly open: OpenReview;
  readonly route: ReviewRoute;
  readonly t: Translate;
  readonly language: string;
};

/** One open review, at the page that the address names. */
export function OpenedReview({ open, route, t, language }: Props) {
  const { session, said } = useSession(open, route, { t, language });
  const isReturning = useReturn(route);
  const isClinics = open.clinic !== null;
  useEffect(() => (isClinics ? shareDevice() : undefined), [isClinics]);
  return (
    <>
      {open.store.getState().review.fictional && <PracticeNotice t={t} language={language} />}
      {route.at === 'page' ? (
        <WayPage session={session} page={route.page} onward={onwardFrom(route.page, open, isReturning)} />
      ) : (
        <BesidePage session={session} open={open} at={route.at} />
      )}
      {open.clinic && (
        <IdleWatch t={t} minutes={open.clinic.settings?.idleMinutes ?? IDLE_MINUTES} onLeft={() => void blank(open)} />
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  );
}

/** A clinic's device: once it is given back in one tab, no other may show or change the review. */
function shareDevice(): () => void {
  const stops = [watchCopies(), listenToOthers((what) => what === 'locked' && leave())];
  return () => {
    for (const stop of stops) stop();
  };
}

/** A device that was left: what was typed is kept, and whoever comes back says first who they are. */
async function blank({ store, clinic }: OpenReview): Promise<void> {
  // Another tab writes: somebody may well be there.
  if (store.getState().readOnly) {
    leave();
    return;
  }
  store.getState().settle();
  await whenSaved(store);
  await clinic?.doubt();
  leaveEverywhere();
}

/** Records what the page has to record and moves on; a refusal keeps the patient there. What is signed only moves on. */
const onwardFrom =
  (page: Page, open: OpenReview, isReturning: () => boolean) =>
  (facts: readonly Fact[] = [], done: readonly string[] = []): void => {
    const { review, readOnly, record } = open.store.getState();
    const fresh = facts.filter((fact) => fact.type !== 'shown' || !wasShown(review, fact.subject));
    const writes = !readOnly && review.phase.is !== 'signed' && fresh.length + done.length > 0;
    if (writes && !record(fresh, done).ok) return;
    go(isReturning() ? { at: 'page', page: { step: 'look-over' } } : nextRoute(open, page, review.identity === null));
  };

/** The next page of the way. Somebody who said no or talk first before giving a name goes from the name to the signature. */
function nextRoute(open: OpenReview, page: Page, wasNameless: boolean): Route {
  const { review } = open.store.getState();
  const decided = review.decision !== null && review.decision.decision !== 'go-ahead';
  if (page.step === 'about' && wasNameless && decided) return { at: 'page', page: { step: 'sign' } };
  const { after } = neighbours(review, open.loaded.catalog, page);
  return after ? { at: 'page', page: after } : { at: 'start' };
}
