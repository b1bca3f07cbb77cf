import { useEffect, useState } from 'react';
import { Notice } from '../ui/Notice.tsx';
import { Plain } from '../patient/Plain.tsx';
import type { ReviewRoute } from '../patient/route.ts';
import { OpenedReview } from './OpenedReview.tsx';
import { reviewTexts } from './texts.ts';
import type { Shelf } from './shelf.ts';
import { goInstead } from './use-route.ts';
import { useOpened } from './use-opened.ts';

type Props = { readonly route: ReviewRoute | { readonly at: 'new' }; readonly openShelf: () => Promise<Shelf> };

const LANGUAGE = 'en';

/** Finds the review that an address is about, and says so where there is none. */
export function ReviewApp({ route, openShelf }: Props) {
  const opening = useOpened(route, openShelf);
  const [t] = useState(() => reviewTexts(LANGUAGE));
  useEffect(() => {
    document.documentElement.lang = LANGUAGE;
  }, []);
  const isNone = opening.is === 'none';
  useEffect(() => {
    // On a clinic's device whoever has not been handed it is led to the first page, which says so.
    if (isNone) void openShelf().then(({ clinic }) => clinic && goInstead({ at: 'start' }));
  }, [isNone, openShelf]);
  const loading = (
    <main>
      <p role="status">{t('frame.loading')}</p>
    </main>
  );
  switch (opening.is) {
    case 'opening':
      return loading;
    case 'none':
      return (
        <Plain t={t} title={t('none.title')}>
          <p>{t('none.what')}</p>
        </Plain>
      );
    case 'failed':
      return (
        <Plain t={t} title={t('failed.title')}>
          <Notice kind="danger">
            <p>{t(`failed.${opening.fault}`)}</p>
          </Notice>
        </Plain>
      );
    case 'open':
      if (route.at === 'new') return loading;
      return (
        <OpenedReview
          key={opening.open.store.getState().readOnly ? 'read' : 'write'}
          open={opening.open}
          route={route}
          t={t}
          language={LANGUAGE}
        />
      );
  }
}
