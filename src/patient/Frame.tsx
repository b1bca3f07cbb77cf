import { useEffect, useRef, type ReactNode } from 'react';
import type { MessageId } from '../i18n/translate.ts';
import { statusWords } from '../sheet/status-words.ts';
import { Choices } from './Choices.tsx';
import { Listen } from './Listen.tsx';
import { formatRoute, type Route } from './route.ts';
import { SaveLine } from './SaveLine.tsx';
import type { Session } from './session.ts';
import { ViewSettings } from './ViewSettings.tsx';

type Props = {
  readonly session: Session;
  /** The page's address. The frame stays from page to page; heading and focus are each page's own. */
  readonly at: string;
  readonly title: string;
  /** "Risk 5 of 29, Nerves": where this is. Small, inside the heading. */
  readonly position?: string | undefined;
  /** In the tab, where it differs from the title: a risk is named there by its number alone. */
  readonly tabTitle?: string | undefined;
  readonly back: Route | null;
  readonly backLabel?: MessageId;
  /** The three choices are left out on their own pages. */
  readonly choices?: boolean;
  readonly children: ReactNode;
};

/** What is always in view: back, text size, listen, feeling unwell, what is saved, and the three choices. */
export function Frame({
  session,
  at,
  title,
  position,
  tabTitle,
  back,
  backLabel = 'frame.back',
  choices = true,
  children,
}: Props) {
  const { t } = session;
  const { status } = session.catalog;
  const isClinics = session.giveBack !== null;
  const heading = useRef<HTMLHeadingElement>(null);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a clinic's device the tab tells the next patient nothing.
    document.title = isClinics ? 'Beforehand' : t('frame.title', { page: tabTitle ?? title });
  }, [t, title, tabTitle, isClinics]);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [at]);
  return (
    <>
      <SkipLinks t={t} choices={choices} />
      <header>
        {status.state === 'draft' && <p className="draft-notice">{statusWords(status, t, session.language)}</p>}
        <div className="bar">
          {back && (
            <a className="back" href={formatRoute(back)}>
              {t(backLabel)}
            </a>
          )}
          <ViewSettings t={t} />
          <Listen key={at} t={t} language={session.language} readFrom={main} />
          <a className="unwell" href={formatRoute({ at: 'unwell' })}>
            {t('frame.unwell')}
          </a>
        </div>
      </header>
      <main id="content" ref={main}>
        {isClinics && <p className="whose">{t('clinicDevice.whose', { name: session.review.identity?.name ?? '' })}</p>}
        <SaveLine session={session} />
        <h1 key={at} tabIndex={-1} ref={heading}>
          {position && <span className="position">{position}</span>} <span>{title}</span>
        </h1>
        {children}
      </main>
      {choices && <Choices t={t} />}
      <p className="not-your-sheet">{t('frame.notYourSheet')}</p>
    </>
  );
}

function SkipLinks({ t, choices }: { readonly t: Session['t']; readonly choices: boolean }) {
  const lead = (id: string) => () => document.getElementById(id)?.focus();
  return (
    <div className="skip-links">
      <button type="button" onClick={() => document.querySelector('h1')?.focus()}>
        {t('frame.skip.content')}
      </button>
      {choices && (
        <button type="button" onClick={lead('choices')}>
          {t('frame.skip.choices')}
        </button>
      )}
    </div>
  );
}

/** Where *Go back* leads from a page beside the way. */
export const wayBack = ({ lastPage }: Session): Route => (lastPage ? { at: 'page', page: lastPage } : { at: 'start' });
