import { useEffect, useRef, useState } from 'react';
import type { Translate } from '../i18n/translate.ts';

type Props = {
  readonly t: Translate;
  /** How long nobody may touch the device. */
  readonly minutes: number;
  /** Nobody answered: what is on the screen has to go. Nothing is erased. */
  readonly onLeft: () => void;
};

/** The question comes this long before the screen goes blank. */
const ASKED_BEFORE_MS = 2 * 60_000;
// Not `scroll`: the dialog's own focus can scroll the page. A screen reader presses with a `click` alone,
// and the phone's own way back only closes the dialog.
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input', 'click', 'close'] as const;

/**
 * On a device that several people use: asks whether somebody is still there, as often as needed. A touch puts off
 * what comes, but the question stands until it is answered: gone at the first move of the pointer, it would let the
 * press that was meant for it land on an answer beneath it.
 */
export function IdleWatch({ t, minutes, onLeft }: Props) {
  const [asking, setAsking] = useState(false);
  const left = useRef(onLeft);
  useEffect(() => {
    left.current = onLeft;
  });
  useEffect(() => {
    const limit = minutes * 60_000;
    let timers: readonly ReturnType<typeof setTimeout>[] = [];
    const restart = () => {
      for (const timer of timers) clearTimeout(timer);
      timers = [setTimeout(() => setAsking(true), limit - ASKED_BEFORE_MS), setTimeout(() => left.current(), limit)];
    };
    restart();
    for (const touch of TOUCHES) document.addEventListener(touch, restart, { passive: true, capture: true });
    return () => {
      for (const timer of timers) clearTimeout(timer);
      for (const touch of TOUCHES) document.removeEventListener(touch, restart, { capture: true });
    };
  }, [minutes]);
  return asking ? <StillThere t={t} onCarryOn={() => setAsking(false)} /> : null;
}

function StillThere({ t, onCarryOn }: { readonly t: Translate; readonly onCarryOn: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="idle-title" onClose={onCarryOn}>
      <h2 id="idle-title">{t('idle.title')}</h2>
      <p>{t('idle.what')}</p>
      <button type="button" className="primary" onClick={onCarryOn}>
        {t('idle.carryOn')}
      </button>
    </dialog>
  );
}
