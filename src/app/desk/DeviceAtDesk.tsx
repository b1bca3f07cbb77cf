import { useEffect, useState } from 'react';
import type { DeskSession } from '../../desk/desk-session.ts';
import { DevicePage } from '../../desk/DevicePage.tsx';
import type { Clinic } from '../../risks/clinic.ts';
import { offerFile } from '../offer-file.ts';
import { tellOthers } from '../other-tabs.ts';
import { clinicHere } from './clinic-here.ts';
import { judge, loadJudge } from './judge.ts';
import type { OpenDesk } from './use-desk.ts';

type Props = { readonly session: DeskSession; readonly here: OpenDesk; readonly look: () => Promise<void> };

/** This device's own page: its settings, its lock, and what it still holds. */
export function DeviceAtDesk({ session, here, look }: Props) {
  const [, judged] = useState(false);
  useEffect(() => {
    void loadJudge().then(() => judged(true));
  }, []);
  return (
    <DevicePage
      session={session}
      lines={here.lines}
      judge={judge}
      onSettings={async (clinic) => {
        await (await clinicHere()).door.keepSettings(clinic);
        tellOthers('changed');
        await look();
      }}
      onSaveFile={() => saveSettings(session.clinic)}
      onChangePassphrase={async (passphrase, next) => (await clinicHere()).door.changePassphrase({ passphrase }, next)}
      onEraseAll={async () => {
        for (const { slot } of here.lines) await here.desk.erase(slot);
        tellOthers('changed');
        await look();
      }}
    />
  );
}

function saveSettings(clinic: Clinic): void {
  const text = `${JSON.stringify(clinic, null, 2)}\n`;
  offerFile(new File([text], 'clinic.json', { type: 'application/json' }));
}
