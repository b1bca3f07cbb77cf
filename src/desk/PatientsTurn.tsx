import { useEffect, useRef, type ReactNode } from 'react';
import type { AtDesk } from './at-desk.ts';
import { identifiersOf } from './state-words.ts';

type Props = {
  readonly at: AtDesk;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** What a patient says and signs at the desk stands alone on the screen, with whose it is: nothing of the desk, and of no other patient. */
export function PatientsTurn({ at, title, onClose, children }: Props) {
  const { t, review } = at;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="patients-turn" aria-labelledby="patients-turn" onClose={onClose}>
      <h1 id="patients-turn" tabIndex={-1} autoFocus>
        {title}
      </h1>
      <p className="lead">
        <strong>
          <bdi>{review.identity?.name ?? t('sheet.noName')}</bdi>
        </strong>{' '}
        <span className="identifiers">{identifiersOf(review.identity, at)}</span>
      </p>
      {children}
      <p>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t('turn.back')}
        </button>
      </p>
    </dialog>
  );
}
