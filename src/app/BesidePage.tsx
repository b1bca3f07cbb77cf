import { formatRoute, type Route } from '../patient/route.ts';
import { DecideHere } from '../patient/DecideHere.tsx';
import { Delete } from '../patient/Delete.tsx';
import { Frame, wayBack } from '../patient/Frame.tsx';
import { positionOf, titleOf } from '../patient/position.ts';
import { RiskList } from '../patient/RiskList.tsx';
import type { Session } from '../patient/session.ts';
import { Stop } from '../patient/Stop.tsx';
import { Unwell } from '../patient/Unwell.tsx';
import type { OpenReview } from './open-review.ts';
import { letGo } from './use-opened.ts';
import { SheetPage } from './SheetPage.tsx';
import { goInstead } from './use-route.ts';

type Beside = Exclude<Route['at'], 'page'>;
type Props = { readonly session: Session; readonly open: OpenReview; readonly route: Exclude<Route, { at: 'page' }> };

/** A page beside the way. *Go back* to where the patient was comes first. */
export function BesidePage({ session, open, route }: Props) {
  const { t, lastPage } = session;
  const back = lastPage ? t('frame.backTo', { page: positionOf(session, lastPage) ?? titleOf(session, lastPage) }) : t('frame.toStart');
  return (
    <Frame session={session} title={t(titleId(route.at))} back={null} choices={route.at === 'risk-list' || route.at === 'sheet'}>
      <p>
        <a className="back-to" href={formatRoute(wayBack(session))}>
          {back}
        </a>
      </p>
      <Content session={session} open={open} at={route.at} />
    </Frame>
  );
}

function Content({ session, open, at }: Omit<Props, 'route'> & { readonly at: Beside }) {
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
    case 'delete':
      return <Delete session={session} onDelete={() => void erase(open)} />;
    case 'start':
    case 'device':
    case 'clinic-device':
    case 'new':
    case 'open':
    case 'unknown':
      return null;
  }
}

async function erase(open: OpenReview): Promise<void> {
  await open.vault.erase();
  await letGo();
  sessionStorage.clear();
  goInstead({ at: 'start' });
}

function titleId(at: Beside) {
  switch (at) {
    case 'risk-list':
    case 'stop':
    case 'talk-first':
    case 'say-no':
    case 'unwell':
    case 'sheet':
    case 'delete':
      return `title.${at}` as const;
    case 'start':
    case 'device':
    case 'clinic-device':
    case 'new':
    case 'open':
    case 'unknown':
      return 'frame.loading' as const;
  }
}
