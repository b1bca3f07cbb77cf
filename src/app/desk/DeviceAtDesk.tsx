import { useEffect, useState } from 'react';
import type { DeskSession } from '../../desk/desk-session.ts';
import { RecoveryKey } from '../../desk/RecoveryKey.tsx';
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
  const [newKey, setNewKey] = useState<string | null>(null);
  useEffect(() => {
    void loadJudge().then(() => judged(true));
  }, []);
  if (newKey !== null) {
    return (
      <RecoveryKey t={session.t} clinic={session.clinic.name} recoveryKey={newKey} onPutAway={() => setNewKey(null)} />
    );
  }
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
      onChangePassphrase={(old, next) => changePassphrase(old, next)}
      onNewRecoveryKey={async (opener) => {
        const made = await newRecoveryKey(opener);
        setNewKey(made);
        return made !== null;
      }}
      onEraseAll={async () => {
        for (const { slot } of here.lines) await here.desk.erase(slot);
        tellOthers('changed');
        await look();
      }}
    />
  );
}

/** Whoever lost the passphrase has the printed key. */
async function changePassphrase(old: string, next: string): Promise<boolean> {
  const { door } = await clinicHere();
  return (
    (await door.changePassphrase({ passphrase: old }, next)) ||
    (await door.changePassphrase({ recoveryKey: old }, next))
  );
}

async function newRecoveryKey(opener: string): Promise<string | null> {
  const { door } = await clinicHere();
  return (
    (await door.changeRecoveryKey({ passphrase: opener })) ?? (await door.changeRecoveryKey({ recoveryKey: opener }))
  );
}

function saveSettings(clinic: Clinic): void {
  const text = `${JSON.stringify(clinic, null, 2)}\n`;
  offerFile(new File([text], 'clinic.json', { type: 'application/json' }));
}
