import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { Agenda } from '../../desk/Agenda.tsx';
import type { AtDesk } from '../../desk/at-desk.ts';
import { ChangePlan } from '../../desk/ChangePlan.tsx';
import { Confirm } from '../../desk/Confirm.tsx';
import type { DeskSession } from '../../desk/desk-session.ts';
import { DeskPage } from '../../desk/DeskPage.tsx';
import { Erase } from '../../desk/Erase.tsx';
import { Notes } from '../../desk/Notes.tsx';
import { countOfName, sameNames } from '../../desk/line.ts';
import { formatDeskRoute, type DeskRoute } from '../../desk/route.ts';
import { SetAside } from '../../desk/SetAside.tsx';
import { Send } from '../../desk/Send.tsx';
import { Withdraw } from '../../desk/Withdraw.tsx';
import type { Fact } from '../../consent/events.ts';
import { MAX_TEXT, type Staff } from '../../consent/terms.ts';
import { textFault } from '../../ui/text-fault.ts';
import { toInstant } from '../../i18n/format.ts';
import { writeInvitation } from '../../record/invitation.ts';
import { giveBack } from '../../storage/tab-lock.ts';
import { now, type OpenReview } from '../open-review.ts';
import { isSame } from '../catalog-of-review.ts';
import { tellOthers } from '../other-tabs.ts';
import { joinSetAside } from './join-set-aside.ts';
import { keepLast } from './keep-last.ts';
import { sayInPractice } from './practice-here.ts';
import { openAtDesk, type OpenedAtDesk } from './open-at-desk.ts';
import type { OpenDesk } from './use-desk.ts';
import type { Printing } from './use-printing.ts';

type Props = {
  readonly session: DeskSession;
  readonly here: OpenDesk;
  readonly look: () => Promise<void>;
  readonly route: Extract<DeskRoute, { slot: string }>;
  readonly printing: Printing;
  /** What was done last on this page, or why it could not be. */
  readonly said: string;
  readonly onHandOver: (slot: string, staff?: Staff | null) => Promise<void>;
};

/** One review at the desk: opened when its page is, given back when it is left. */
export function ReviewAtDesk(props: Props) {
  const { session, here, look, route } = props;
  const opened = useOpenedAtDesk(route.slot, here, look);
  if (opened === null) return <p role="status">{session.t('frame.loading')}</p>;
  if (opened.is === 'failed') {
    return <SetAside session={session} fault={opened.fault} onErase={() => erase(route.slot, here)} />;
  }
  if (opened.open.hold.is === 'elsewhere') {
    return (
      <DeskPage t={session.t} title={session.t('locked.otherTab')}>
        <p role="status">{session.t('agenda.otherTab')}</p>
        <p>
          <a href={formatDeskRoute({ at: 'list' })}>{session.t('agenda.back')}</a>
        </p>
      </DeskPage>
    );
  }
  return <Opened {...props} open={opened.open} />;
}

/** What was noted is in the list once the page is left. */
function useOpenedAtDesk(slot: string, here: OpenDesk, look: () => Promise<void>): OpenedAtDesk | null {
  const [opened, setOpened] = useState<OpenedAtDesk | null>(null);
  const [turn, setTurn] = useState(0);
  const { desk, clinic } = here;
  useEffect(() => {
    let gone = false;
    const opening = openAtDesk(slot, { desk, clinic });
    const show = async () => {
      const found = await opening;
      if (gone) return;
      setOpened(found);
      if (found.is !== 'open' || found.open.hold.is !== 'elsewhere') return;
      await (
        await found.open.hold.whenFree
      )();
      if (!gone) setTurn(turn + 1);
    };
    void show();
    return () => {
      gone = true;
      void leaveIt(opening, look);
    };
  }, [slot, desk, clinic, look, turn]);
  return opened;
}

/** Whether every text in it can go on paper. */
function isPrintable(value: unknown): boolean {
  if (typeof value === 'string') return textFault(value, MAX_TEXT) === null;
  return typeof value !== 'object' || value === null || Object.values(value).every(isPrintable);
}

async function leaveIt(opening: Promise<OpenedAtDesk>, look: () => Promise<void>): Promise<void> {
  const found = await opening;
  if (found.is === 'open') await giveBack(found.open.hold);
  await look();
}

type OpenProps = Props & { readonly open: OpenReview };

/** The open review as the pages of the desk have it. */
function useAtDesk({ session, here, look, open }: OpenProps): AtDesk {
  const state = useStore(open.store);
  const { slot } = open;
  const known = useKnown(slot, session.staff, here);
  const isOfToday = isSame(open.loaded.reference, here.loaded.reference);
  const savedAt = state.saving.is === 'saved' ? state.saving.at : null;
  // What was noted stands in the list by the time somebody goes back to it.
  useEffect(() => {
    if (savedAt !== null) void look();
  }, [savedAt, look]);
  return {
    ...session,
    slot,
    ...known,
    catalog: isOfToday ? session.catalog : open.loaded.catalog,
    newer: isOfToday ? null : session.catalog,
    review: state.review,
    events: state.events,
    saving: state.saving,
    isPractice: here.isPractice,
    // What cannot be printed is said at its field, and is not noted.
    note: (facts, done) => {
      const { staff } = session;
      if (!staff || !isPrintable(facts) || !state.record(facts, done, staff).ok) return false;
      keepRegistration(facts, staff.name, here);
      return true;
    },
    drafts: state.drafts,
    draft: state.draft,
    onJoin: () => giveBack(open.hold).then(() => joined(slot, here, look)),
    saveAgain: state.saveAgain,
    newId: () => crypto.randomUUID(),
  };
}

function Opened(props: OpenProps) {
  const { session, here, look, route, printing, said, onHandOver, open } = props;
  const { slot } = open;
  const at = useAtDesk(props);
  switch (route.at) {
    case 'send':
      return <Send at={at} onSend={(days) => (here.isPractice ? notSent() : send(at, days))} />;
    case 'review':
      return (
        <Agenda
          at={at}
          templates={{
            texts: here.last.templates,
            onKeep: (text) => void keepLast({ templates: [...here.last.templates, text] }).then(look),
          }}
          onPrint={() => void printing.printOpen(open)}
          said={said}
          onHandOver={() => void onHandOver(slot)}
          onHandBack={() => void giveBack(open.hold).then(() => onHandOver(slot, session.staff))}
        />
      );
    case 'notes':
      return <Notes at={at} />;
    case 'confirm':
      return <Confirm at={at} />;
    case 'plan':
      return <ChangePlan at={at} />;
    case 'withdraw':
      return <Withdraw at={at} />;
    case 'erase':
      return <Erase at={at} onErase={() => giveBack(open.hold).then(() => erase(slot, here))} />;
  }
}

/** What the desk knows besides what the review says. */
function useKnown(slot: string, staff: Staff | null, { lines, last }: OpenDesk) {
  const names = useMemo(() => sameNames(lines), [lines]);
  const line = lines.find((each) => each.slot === slot);
  return {
    mark: line?.mark ?? null,
    sameName: countOfName(names, line?.listing ?? null),
    registration: last.registrations[staff?.name ?? ''] ?? '',
  };
}

/** Typed once: the next countersignature of the same person has it already. */
function keepRegistration(facts: readonly Fact[], name: string, { last }: OpenDesk): void {
  const signed = facts.find((fact) => fact.type === 'countersigned');
  if (signed) void keepLast({ registrations: { ...last.registrations, [name]: signed.registration } });
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Nobody made up has a phone. */
function notSent(): null {
  sayInPractice({ is: 'send' });
  return null;
}

/** The link that this review's plan makes; null where it cannot be noted as sent. */
function send({ review, staff, note }: AtDesk, days: number): { readonly link: string; readonly until: string } | null {
  const { plan } = review.staff;
  const until = toInstant(new Date(Date.now() + days * DAY_MS));
  if (!plan || !staff || !note([{ type: 'sent', until }])) return null;
  const by = { name: staff.name, post: staff.post };
  const word = writeInvitation({ reviewId: review.id, plan, by, at: now(), until });
  const { origin, pathname } = window.location;
  return { link: `${origin}${pathname}#/for/${word}`, until };
}

/** What was set aside stands in the list like any other. */
async function joined(slot: string, here: OpenDesk, look: () => Promise<void>): Promise<boolean> {
  const isJoined = await joinSetAside(slot, here);
  if (!isJoined) return false;
  await look();
  window.location.hash = formatDeskRoute({ at: 'list' });
  return true;
}

async function erase(slot: string, { desk }: OpenDesk): Promise<boolean> {
  try {
    await desk.erase(slot);
  } catch {
    return false;
  }
  tellOthers('changed');
  window.location.hash = formatDeskRoute({ at: 'list' });
  return true;
}
