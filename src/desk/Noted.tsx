import type { ReactNode } from 'react';
import type { ByStaff } from '../consent/review.ts';
import type { UndoableNote } from '../consent/staff-facts.ts';
import { formatInstant } from '../i18n/format.ts';
import type { AtDesk } from './at-desk.ts';
import { useFocusOnNew } from './use-focus-on-new.ts';

type Props = {
  readonly at: AtDesk;
  readonly title: string;
  readonly done: ByStaff<object> | null;
  /** What was noted, in words. */
  readonly words: string;
  /** Which note it is, where it can be taken back. */
  readonly undo?: UndoableNote;
  /** How it is noted: in view until it was, then behind *change*. */
  readonly children: ReactNode;
};

/** One kind of note: what was noted, by whom and when. It can be made anew or taken back; the log keeps what was. */
export function Noted({ at, title, done, words, undo, children }: Props) {
  const { t, language, staff, note } = at;
  const told = useFocusOnNew<HTMLParagraphElement>(done?.at ?? null);
  return (
    <section aria-label={title} className="note">
      <h2>{title}</h2>
      <p tabIndex={-1} ref={told} className={done ? 'noted' : 'hint'}>
        {done ? (
          <>
            <strong>
              <bdi>{words}</bdi>
            </strong>{' '}
            {t('notes.done', { name: done.by.name, role: done.by.post, when: formatInstant(language, done.at) })}
          </>
        ) : (
          t('notes.none')
        )}
      </p>
      {done ? (
        <details key={done.at}>
          <summary aria-label={t('notes.changeOf', { title })}>{t('notes.change')}</summary>
          {children}
          {undo && (
            <button type="button" disabled={staff === null} onClick={() => note([{ type: 'note-undone', what: undo }])}>
              {t('notes.undo')}
            </button>
          )}
        </details>
      ) : (
        children
      )}
    </section>
  );
}
