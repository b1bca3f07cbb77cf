import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Translate } from '../i18n/translate.ts';
import { formatRoute, parseRoute, type ReviewRoute } from '../patient/route.ts';
import type { Session } from '../patient/session.ts';
import { now, type OpenReview } from './open-review.ts';
import { leaveEverywhere } from './leave.ts';
import { saveReviewFile } from './review-file.ts';
import { useClinic } from './use-clinic.ts';
import { useContentStatus } from './use-content-status.ts';
import { usePersistence } from './use-persistence.ts';
import { whenSaved } from './when-saved.ts';
import { go } from './use-route.ts';
import { useSheetActions } from './use-sheet-actions.ts';

type Language = { readonly t: Translate; readonly language: string };

const isNearSheet = (route: ReviewRoute): boolean =>
  route.at === 'sheet' || (route.at === 'page' && ['decide', 'sign', 'done'].includes(route.page.step));

/** The open review as the patient's screens see it, and the words that the status line says once they are true. */
export function useSession(
  open: OpenReview,
  route: ReviewRoute,
  { t, language }: Language,
): { session: Session; said: string } {
  const state = useStore(open.store);
  const { settle, goTo } = state;
  const [said, setSaid] = useState({ at: '', words: '' });
  const shipped = useClinic();
  const clinic = open.clinic ? open.clinic.settings : shipped;
  const persistence = usePersistence();
  const sheet = useSheetActions(open, { t, language, clinic }, isNearSheet(route));
  const catalog = useCatalogToday(open);
  const address = formatRoute(route);
  const isOnWay = route.at === 'page';
  useEffect(() => {
    // A text whose field went away with its page was left, too. Whoever comes back to the same place is still typing it.
    if (open.store.getState().place !== address) settle();
    if (isOnWay) goTo(address);
  }, [open, address, isOnWay, settle, goTo]);
  const say = (words: string) => setSaid({ at: address, words });
  const last = parseRoute(state.place);
  const lock = state.readOnly ? 'other-tab' : state.review.phase.is === 'signed' ? 'signed' : null;
  const session: Session = {
    review: state.review,
    catalog,
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
      const settled = settle(field);
      if (settled) say(t(field.startsWith('question:') ? 'ask.added' : 'saved.text'));
      return settled;
    },
    go,
    say,
    saveAgain: state.saveAgain,
    saveToFile: () => void saveReviewFile(open),
    giveBack: open.clinic && (() => giveBack(open)),
    sheet,
  };
  return { session, said: state.saving.is === 'saved' && said.at === address ? said.words : '' };
}

/** Gives a clinic's device back, once everything that was typed is saved. */
async function giveBack({ store, clinic }: OpenReview): Promise<boolean> {
  store.getState().settle();
  if (!(await whenSaved(store))) return false;
  await clinic?.giveBack();
  leaveEverywhere();
  return true;
}

function useCatalogToday({ loaded: { catalog } }: OpenReview): Session['catalog'] {
  const status = useContentStatus();
  return useMemo(() => ({ ...catalog, status }), [catalog, status]);
}
