import { useEffect, useRef, type ReactNode } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { StatusLine } from './StatusLine.tsx';
import { ViewSettings } from './ViewSettings.tsx';

type Props = {
  readonly t: Translate;
  readonly title: string;
  /** Whether the start page is a place to go to from here. */
  readonly leaves?: boolean;
  readonly children: ReactNode;
};

/** A page before there is a review: no choices to make yet, nothing to save. */
export function Plain({ t, title, leaves = true, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('frame.title', { page: title });
  }, [t, title]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <header>
        <StatusLine t={t} />
        <div className="bar">
          {leaves && (
            <a className="back" href="#/">
              {t('frame.toStart')}
            </a>
          )}
          <ViewSettings t={t} />
        </div>
      </header>
      <main id="content">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {children}
      </main>
    </>
  );
}
