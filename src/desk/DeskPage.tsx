import { useEffect, useRef, type DragEvent, type ReactNode } from 'react';
import type { Translate } from '../i18n/translate.ts';

type Props = {
  readonly t: Translate;
  readonly title: string;
  /** Beside the heading: what can be done from here. */
  readonly tools?: ReactNode;
  readonly notice?: string | null;
  /** On the line of the heading: what is to be seen wherever the page is. */
  readonly beside?: ReactNode;
  /** Where the desk is open: it can be locked from every page. */
  readonly onLock?: () => void;
  /** A list or an agenda needs the whole width; a form does not. */
  readonly wide?: boolean;
  /** Files that are dropped anywhere on it. */
  readonly onDrop?: (files: readonly File[]) => void;
  readonly children: ReactNode;
};

/** A page of the desk. The tab never names a patient. */
export function DeskPage({ t, title, tools, notice = null, beside, onLock, wide = false, onDrop, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('frame.title', { page: t('desk.title') });
    heading.current?.focus({ preventScroll: true });
  }, [t]);
  return (
    <div className={wide ? 'desk wide' : 'desk'}>
      <header>
        {notice !== null && <p className="draft-notice">{notice}</p>}
        {tools && <div className="bar">{tools}</div>}
      </header>
      <main
        id="content"
        {...(onDrop && {
          onDragOver: (event: DragEvent) => event.preventDefault(),
          onDrop: (event: DragEvent) => {
            event.preventDefault();
            onDrop([...event.dataTransfer.files]);
          },
        })}
      >
        <div className="title">
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {beside}
          {onLock && (
            <button type="button" className="quiet-button screen-only" onClick={onLock}>
              {t('desk.lock')}
            </button>
          )}
        </div>
        {children}
      </main>
    </div>
  );
}
