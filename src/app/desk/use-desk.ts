import { useCallback, useEffect, useState } from 'react';
import { withMarksThatStand, type Line } from '../../desk/line.ts';
import type { NotOpened, Opener } from '../../desk/Unlock.tsx';
import type { Clinic } from '../../risks/clinic.ts';
import type { Desk } from '../../storage/desk/desk.ts';
import type { Unlocked } from '../../storage/desk/door.ts';
import { keepCatalog } from '../catalog-of-review.ts';
import type { LoadedCatalog } from '../catalogs.ts';
import { leave } from '../leave.ts';
import { listenToOthers } from '../other-tabs.ts';
import { standIn } from '../stand-in.ts';
import { clinicHere, keepOpen, openDesk, settingsFrom } from './clinic-here.ts';
import { listenToPractice, practiceHere } from './practice-here.ts';
import { readLast, type LastChosen } from './last-chosen.ts';

/** How the desk stands in this tab. */
export type DeskStanding =
  | { readonly is: 'opening' | 'failed' }
  | {
      readonly is: 'own' | 'handed' | 'locked';
      readonly clinic: Clinic | null;
      readonly pinTries: number;
      readonly loaded: LoadedCatalog;
    }
  | ({ readonly is: 'open' } & OpenDesk);

export type OpenDesk = {
  readonly desk: Desk;
  readonly clinic: Clinic;
  readonly loaded: LoadedCatalog;
  readonly lines: readonly Line[];
  readonly last: LastChosen;
  /** A fictional morning, of which nothing is kept. */
  readonly isPractice: boolean;
};

/** The desk of this device: looked at when it is opened, when another tab changes it, and when somebody comes back. */
export function useDesk(): { readonly standing: DeskStanding; readonly look: () => Promise<void> } {
  const [standing, setStanding] = useState<DeskStanding>({ is: 'opening' });
  const look = useCallback(
    () =>
      lookAround().then(setStanding, () => {
        setStanding({ is: 'failed' });
      }),
    [],
  );
  useEffect(() => {
    void look();
    const isBack = () => void (document.visibilityState === 'visible' && look());
    document.addEventListener('visibilitychange', isBack);
    const stop = listenToOthers((what) => {
      if (what === 'locked' && openDesk()) leave();
      else void look();
    });
    const stopPractice = listenToPractice(() => void look());
    return () => {
      document.removeEventListener('visibilitychange', isBack);
      stop();
      stopPractice();
    };
  }, [look]);
  return { standing, look };
}

async function lookAround(): Promise<DeskStanding> {
  const { door, loaded } = await clinicHere();
  const practice = practiceHere();
  if (practice && standIn()?.shelf.clinic?.handed)
    return { is: 'handed', clinic: practice.clinic, pinTries: 0, loaded };
  if (practice)
    return { is: 'open', ...practice, loaded, lines: withMarksThatStand(await practice.desk.list()), isPractice: true };
  const standing = await door.standing();
  if (standing.is === 'own') return { is: 'own', clinic: null, pinTries: 0, loaded };
  const clinic = settingsFrom(standing.settings);
  const desk = openDesk();
  // Another tab may have handed the device over while this one slept.
  if (standing.handed !== null && desk) leave();
  if (standing.handed !== null) return { is: 'handed', clinic, pinTries: 0, loaded };
  if (!desk || !clinic) return { is: 'locked', clinic, pinTries: standing.pinTries, loaded };
  const lines = withMarksThatStand(await withoutOld(await desk.list(), desk, clinic));
  return { is: 'open', desk, clinic, loaded, lines, last: readLast(await door.lastChosen()), isPractice: false };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** What was filed so long ago that this clinic wants it gone is erased when the desk is looked at. */
async function withoutOld(lines: readonly Line[], desk: Desk, { eraseAfterDays }: Clinic): Promise<readonly Line[]> {
  if (eraseAfterDays === undefined) return lines;
  const before = Date.now() - eraseAfterDays * DAY_MS;
  const old = lines.filter(({ listing }) => listing?.filedAt && Date.parse(listing.filedAt) < before);
  for (const { slot } of old) await desk.erase(slot);
  return lines.filter((line) => !old.includes(line));
}

/** Null once the desk is open. */
export async function unlock(opener: Opener): Promise<NotOpened | null> {
  const { door, openDesk: open, loaded } = await clinicHere();
  const unlocked = await attempt(door, opener);
  if (!unlocked.ok) return unlocked.reason === 'wait' ? { is: 'wait', seconds: unlocked.seconds } : { is: 'wrong' };
  keepOpen(open(unlocked.safe));
  void keepCatalog(loaded);
  return null;
}

type Door = Awaited<ReturnType<typeof clinicHere>>['door'];

function attempt(door: Door, opener: Opener): Promise<Unlocked> {
  switch (opener.by) {
    case 'pin':
      return door.unlockByPin(opener.words);
    case 'passphrase':
      return door.unlock({ passphrase: opener.words }, opener.pin);
    case 'recovery':
      return door.unlock({ recoveryKey: opener.words }, null);
  }
}
