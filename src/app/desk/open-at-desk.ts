import { replay } from '../../consent/reduce.ts';
import { faultOf, type VaultFault } from '../../consent/vault.ts';
import type { Clinic } from '../../risks/clinic.ts';
import type { Desk } from '../../storage/desk/desk.ts';
import { giveBack, holdReview } from '../../storage/tab-lock.ts';
import { catalogOfReview } from '../catalog-of-review.ts';
import { storeOf, type OpenReview } from '../open-review.ts';

export type OpenedAtDesk =
  | { readonly is: 'open'; readonly open: OpenReview }
  | { readonly is: 'failed'; readonly fault: VaultFault | 'other-catalog' };

type Ports = { readonly desk: Desk; readonly clinic: Clinic };

/** Opens a review of the desk. One whose rows cannot be read is set aside by name, and the others work. */
export async function openAtDesk(slot: string, { desk, clinic }: Ports): Promise<OpenedAtDesk> {
  const hold = await holdReview(navigator.locks, slot);
  const vault = desk.open(slot);
  try {
    const saved = await vault.load();
    if (!saved) return await refused('not-found');
    const loaded = await catalogOfReview(saved.events);
    if (!loaded) return await refused('other-catalog');
    if (!replay(saved.events, loaded.catalog).ok) return await refused('damaged');
    const witnessAlways = clinic.witnessAlways ?? false;
    const store = storeOf(saved, { vault, loaded, hold, lists: { witnessAlways } });
    return { is: 'open', open: { slot, vault, loaded, hold, store, clinic: null, own: null } };
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'damaged' || fault === 'newer') await desk.setAside(slot, fault);
    return refused(fault);
  }

  async function refused(fault: VaultFault | 'other-catalog'): Promise<OpenedAtDesk> {
    await giveBack(hold);
    return { is: 'failed', fault };
  }
}
