import { neighbours, pagesOf, samePage } from '../consent/steps.ts';
import { Notice } from '../ui/Notice.tsx';
import { Frame } from './Frame.tsx';
import { Locked } from './Locked.tsx';
import { PageView } from './PageView.tsx';
import { positionOf, titleOf } from './position.ts';
import { ProgressLine } from './ProgressLine.tsx';
import { formatRoute } from './route.ts';
import type { PageProps } from './session.ts';

/** A page of the patient's way, in its frame. */
export function WayPage({ session, page, onward }: PageProps) {
  const { review, catalog } = session;
  const { before } = neighbours(review, catalog, page);
  const at = formatRoute({ at: 'page', page });
  const position = positionOf(session, page);
  const isOnWay = pagesOf(review, catalog).some((other) => samePage(other, page));
  return (
    <Frame
      session={session}
      at={at}
      title={titleOf(session, page)}
      position={position}
      tabTitle={page.step === 'risks' && page.page === 'risk' ? position : undefined}
      back={before ? { at: 'page', page: before } : { at: 'start' }}
      backLabel={before ? 'frame.back' : 'frame.toStart'}
    >
      {page.step !== 'done' && <Locked session={session} />}
      {isOnWay ? <PageView key={at} session={session} page={page} onward={onward} /> : <NotOnWay session={session} />}
      {page.step === 'risks' && <ProgressLine session={session} />}
    </Frame>
  );
}

/** An address that does not belong to this review: nobody is shown the risks of an operation that may not be theirs. */
function NotOnWay({ session: { t } }: Pick<PageProps, 'session'>) {
  return (
    <Notice kind="quiet" title={t('notOnWay.title')}>
      <p>{t('notOnWay.what')}</p>
      <p>
        <a href="#/procedure/technique">{t('notOnWay.go')}</a>
      </p>
    </Notice>
  );
}
