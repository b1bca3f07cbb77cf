import type { ClinicDevice } from '../../storage/vaults.ts';
import { formatDeskRoute } from '../../desk/route.ts';
import { resume } from '../resume.ts';
import { pageAt, type Shelf } from '../shelf.ts';
import { putInPlace } from '../stand-in.ts';
import { forget } from '../use-opened.ts';
import { endPractice, sayInPractice } from './practice-here.ts';
import type { OpenDesk } from './use-desk.ts';

/**
 * Hands the tablet of a fictional morning over, in this tab: the patient's pages find the one review where they would find this device's, and
 * given back the morning goes on. As on a clinic's device, the date of birth is asked for first.
 */
export function handOverInPractice(slot: string, { desk, clinic }: Pick<OpenDesk, 'desk' | 'clinic'>): void {
  let handed: ClinicDevice['handed'] = { slot, confirmed: false };
  const put = (next: ClinicDevice['handed']) => {
    handed = next;
    return Promise.resolve();
  };
  const shelf: Shelf = {
    fault: null,
    own: null,
    clinic: {
      settings: clinic,
      witnessAlways: clinic.witnessAlways ?? false,
      get handed() {
        return handed;
      },
      confirm: () => put({ slot, confirmed: true }),
      doubt: () => put({ slot, confirmed: false }),
      giveBack: () => put(null),
    },
    list: () => Promise.resolve([]),
    open: desk.open,
    newSlot: desk.newSlot,
    choose: () => undefined,
    chosenHere: () => slot,
    chosen: () => Promise.resolve(handed?.confirmed ? slot : null),
    placeOf: async () => pageAt((await desk.open(slot).load())?.place),
  };
  let isBack = false;
  const onLeave = () => {
    if (handed?.confirmed) {
      sayInPractice(null);
      void resume(shelf, slot);
    } else if (isBack) endPractice();
    else {
      isBack = handed === null;
      void toDesk(slot, isBack, desk);
    }
  };
  putInPlace({ shelf, onLeave });
  onLeave();
}

/** What the patient's pages had open is opened anew the next time. */
async function toDesk(slot: string, isBack: boolean, desk: OpenDesk['desk']): Promise<void> {
  await forget(slot);
  const line = (await desk.list()).find((each) => each.slot === slot);
  window.location.hash = formatDeskRoute({ at: 'list' });
  sayInPractice(isBack ? { is: 'given-back' } : { is: 'handed', born: line?.listing?.birthDate ?? null });
}
