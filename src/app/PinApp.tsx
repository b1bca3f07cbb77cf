import { useState } from 'react';
import { PinDoor } from '../patient/PinDoor.tsx';
import { leaveEverywhere } from './leave.ts';
import type { ShutDevice } from './shelf.ts';
import { pinTexts } from './pin-texts.ts';

const LANGUAGE = 'en';

/** One's own device whose reviews are behind a PIN, until it was entered in this page. */
export function PinApp({ device, onOpened }: { readonly device: ShutDevice; readonly onOpened: () => void }) {
  const [t] = useState(() => pinTexts(LANGUAGE));
  const { lock, forget } = device;
  return (
    <PinDoor
      t={t}
      onOpen={async (digits) => {
        const failed = await lock.open(digits);
        if (!failed) onOpened();
        return failed;
      }}
      onForget={() =>
        forget().then(
          () => {
            leaveEverywhere();
            return true;
          },
          () => false,
        )
      }
    />
  );
}
