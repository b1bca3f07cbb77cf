import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Fact } from '../consent/events.ts';
import { wasShown } from '../consent/review.ts';
import { neighbours, type Page } from '../consent/steps.ts';
import type { Translate } from '../i18n/translate.ts';
import { BesidePage } from './BesidePage.tsx';
import { formatRoute, parseRoute, type ReviewRoute, type Route } from '../patient/route.ts';
import type { Session } from '../patient/session.ts';
import { WayPage } from '../patient/WayPage.tsx';
import { now, type OpenReview } from './open-review.ts';
import { saveReviewFile } from './review-file.ts';
import { useSheetActions } from './use-sheet-actions.ts';
import { useClinic } from './use-clinic.ts';
import { usePersistence } from './use-persistence.ts';
import { useReturn } from './use-return.ts';
import { go } from './use-route.ts';

type Props = { readonly open: OpenReview; readonly route: ReviewRoute; readonly t: Translate; readonly language: string };

/** One open review: its state as a session, and the page that the address names. */
export function OpenedReview({ open, route, t, language }: Props) {
  const state = useStore(open.store);
  const [said, setSaid] = useState('');
  const clinic = useClinic();
  const persistence = usePersistence();
  const returning = useReturn(route);
  const sheet = useSheetActions(open, { t, language, clinic });
  const address = formatRoute(route);
  useEffect(() => {
    setSaid('');
    // A text whose field went away with its page was left, too.
    state.settle();
    if (route.at === 'page') state.goTo(address);
  }, [address]);
  const last = parseRoute(state.place);
  const lock = state.readOnly ? 'other-tab' : state.review.phase.is === 'signed' ? 'signed' : null;
  const session: Session = {
    review: state.review,
    catalog: open.loaded.catalog,
    clinic,
    t,
    language,
    drafts: state.drafts,
    saving: state.saving,
    persistence,
    lock,
    readOnly: lock !== null,
    lastPage: last.at === 'page' ? last.page : null,
    now,
    newId: () => crypto.randomUUID(),
    record: state.record,
    draft: state.draft,
    settle: (field) => {
      const settled = state.settle(field);
      if (settled) setSaid(t(field.startsWith('question:') ? 'ask.added' : 'saved.text'));
      return settled;
    },
    go,
    say: setSaid,
    saveAgain: state.saveAgain,
    saveToFile: () => saveReviewFile(open),
    sheet,
  };
  const onward = (page: Page) => (facts: readonly Fact[] = [], done: readonly string[] = []) => {
    const fresh = facts.filter((fact) => fact.type !== 'shown' || !wasShown(state.review, fact.subject));
    if (lock === null && (fresh.length > 0 || done.length > 0) && !state.record(fresh, done).ok) return;
    if (returning) return go({ at: 'page', page: { step: 'look-over' } });
    go(nextRoute(open, page, state.review.identity === null));
  };
  return (
    <>
      {route.at === 'page' ? (
        <WayPage key={address} session={session} page={route.page} onward={onward(route.page)} />
      ) : (
        <BesidePage key={address} session={session} open={open} at={route.at} />
      )}
      <p role="status" className="visually-hidden">
        {state.saving.is === 'saved' && said}
      </p>
    </>
  );
}

/** The next page of the way. Somebody who said no or talk first before giving a name goes from the name to the signature. */
function nextRoute(open: OpenReview, page: Page, wasNameless: boolean): Route {
  const { review } = open.store.getState();
  const decided = review.decision !== null && review.decision.decision !== 'go-ahead';
  if (page.step === 'about' && wasNameless && decided) return { at: 'page', page: { step: 'sign' } };
  const { after } = neighbours(review, open.loaded.catalog, page);
  return after ? { at: 'page', page: after } : { at: 'start' };
}
