import { useState } from 'react';
import { faultOf } from '../consent/vault.ts';
import { GiveBack } from '../patient/GiveBack.tsx';
import { SetPin } from '../patient/SetPin.tsx';
import type { Session } from '../patient/session.ts';
import { leaveEverywhere } from './leave.ts';
import type { OpenReview } from './open-review.ts';
import { pinTexts } from './pin-texts.ts';
import { whenSaved } from './when-saved.ts';

type Props = { readonly open: OpenReview; readonly session: Session };

/** Sets the PIN of this device. Once it is set every tab begins anew, with nothing of a review in its memory. */
export function SetPinApp({ open: { store, own }, session }: Props) {
  const [t] = useState(() => pinTexts(session.language));
  if (session.lock === 'other-tab') return null;
  if (session.giveBack !== null) return <GiveBack session={session} />;
  if (!own) return <p>{t('pin.nothing')}</p>;
  const set = async (digits: string | null) => {
    store.getState().settle();
    if (!(await whenSaved(store))) return 'unknown';
    try {
      await own.setPin(digits);
    } catch (error) {
      return faultOf(error);
    }
    leaveEverywhere();
    return null;
  };
  return <SetPin t={t} hasPin={own.lock !== null} onSave={session.saveToFile} onSet={set} />;
}
