import { formatRoute, type Beside } from '../patient/route.ts';
import { DecideHere } from '../patient/DecideHere.tsx';
import { Delete } from '../patient/Delete.tsx';
import { Locked } from '../patient/Locked.tsx';
import { Frame, wayBack } from '../patient/Frame.tsx';
import { positionOf, titleOf } from '../patient/position.ts';
import { RiskList } from '../patient/RiskList.tsx';
import type { Session } from '../patient/session.ts';
import { Stop } from '../patient/Stop.tsx';
import { Unwell } from '../patient/Unwell.tsx';
import { Later, screen } from './Later.tsx';
import { leaveEverywhere } from './leave.ts';
import type { OpenReview } from './open-review.ts';
import { forget } from './use-opened.ts';
import { SheetPage } from './SheetPage.tsx';
import { goInstead } from './use-route.ts';

// Made of codes that few patients show: fetched where somebody does.
const showAtDeskApp = screen(async () => {
  const { ShowAtDeskApp } = await import('./ShowAtDeskApp.tsx');
  return (props: Parameters<typeof ShowAtDeskApp>[0]) => <ShowAtDeskApp {...props} />;
});

const setPinApp = screen(async () => {
  const { SetPinApp } = await import('./SetPinApp.tsx');
  return (props: Parameters<typeof SetPinApp>[0]) => <SetPinApp {...props} />;
});

type Props = { readonly session: Session; readonly open: OpenReview; readonly at: Beside };

/** A page beside the way. *Go back* to where the patient was comes first. */
export function BesidePage({ session, open, at }: Props) {
  const { t, lastPage } = session;
  const back = lastPage
    ? t('frame.backTo', { page: positionOf(session, lastPage) ?? titleOf(session, lastPage) })
    : t('frame.toStart');
  return (
    <Frame
      session={session}
      at={at}
      title={t(`title.${at}`)}
      back={null}
      choices={at === 'risk-list' || at === 'sheet'}
    >
      <p>
        <a className="back-to" href={formatRoute(wayBack(session))}>
          {back}
        </a>
      </p>
      {(at === 'talk-first' || at === 'say-no') && <Locked session={session} />}
      <Content key={at} session={session} open={open} at={at} />
    </Frame>
  );
}

function Content({ session, open, at }: Props) {
  switch (at) {
    case 'risk-list':
      return <RiskList session={session} />;
    case 'stop':
      return <Stop session={session} />;
    case 'talk-first':
      return <DecideHere session={session} decision="talk-first" />;
    case 'say-no':
      return <DecideHere session={session} decision="no" />;
    case 'unwell':
      return <Unwell session={session} />;
    case 'sheet':
      return <SheetPage session={session} open={open} />;
    case 'show':
      return <Later screen={showAtDeskApp} with={{ open, t: session.t, language: session.language }} waiting={null} />;
    case 'pin':
      return <Later screen={setPinApp} with={{ open, session }} waiting={null} />;
    case 'delete':
      return <Delete session={session} onDelete={() => erase(open)} />;
  }
}

async function erase(open: OpenReview): Promise<boolean> {
  try {
    await open.vault.erase();
  } catch {
    return false;
  }
  await forget(open.slot);
  // With the last review its PIN went: no tab may go on with the key that lay behind it.
  if (open.own?.lock) leaveEverywhere();
  sessionStorage.clear();
  goInstead({ at: 'start' });
  return true;
}
