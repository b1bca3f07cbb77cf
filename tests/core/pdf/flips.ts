import { proofsFrom } from '../../../src/pdf/seal/proofs.ts';
import { verifyFile } from '../../../src/pdf/open/verify-sheet.ts';
import { random } from '../../soak/random.ts';

const proofs = proofsFrom(crypto.subtle);

/** Turns one bit over at so many seeded places, one at a time, and counts what is said of each file. */
export async function verdictsOnFlips(
  sheet: Uint8Array<ArrayBuffer>,
  { seed, times }: { readonly seed: number; readonly times: number },
): Promise<Readonly<Record<string, number>>> {
  const chance = random(seed);
  const said: Record<string, number> = {};
  for (let i = 0; i < times; i += 1) {
    const changed = Uint8Array.from(sheet);
    const at = chance.below(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8));
    const { is } = await verifyFile(changed, proofs);
    said[is] = (said[is] ?? 0) + 1;
  }
  return said;
}
