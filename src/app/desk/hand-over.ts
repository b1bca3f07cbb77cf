import type { Staff } from '../../consent/terms.ts';
import { whenSaved } from '../when-saved.ts';
import { giveBack } from '../../storage/tab-lock.ts';
import { leaveEverywhere } from '../leave.ts';
import { openAtDesk } from './open-at-desk.ts';
import { handOverInPractice } from './practice-tablet.ts';
import type { OpenDesk } from './use-desk.ts';

/**
 * Puts a review into the patient's hands, and locks the desk in every tab.
 * False where it could not be: then nothing was handed over.
 * @param staff who hands a signed review back, for the patient to see what was answered; null hands over one that is not signed.
 */
export async function handOver(slot: string, here: OpenDesk, staff: Staff | null = null): Promise<boolean> {
  if (staff && !(await noteHandedBack(slot, here, staff))) return false;
  if (here.isPractice) {
    handOverInPractice(slot, here);
    return true;
  }
  try {
    await here.desk.handOver(slot);
  } catch {
    return false;
  }
  leaveEverywhere();
  return true;
}

/** False where it was not saved: then nothing is handed over. */
async function noteHandedBack(slot: string, here: OpenDesk, staff: Staff): Promise<boolean> {
  const opened = await openAtDesk(slot, here);
  if (opened.is !== 'open') return false;
  const { store, hold } = opened.open;
  const noted = store.getState().record([{ type: 'handed-back' }], [], staff);
  store.getState().goTo('#/answers');
  const saved = await whenSaved(store);
  await giveBack(hold);
  return noted.ok && saved;
}
