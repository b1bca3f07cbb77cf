import type { Fact } from './events.ts';
import type { StaffNotes } from './review.ts';

/** What a patient's copy and a countersignature were of: once it changes, they are of something else. */
const ENDS: Readonly<Record<'copyGiven' | 'countersigned', ReadonlySet<Fact['type']>>> = {
  copyGiven: new Set<Fact['type']>(['signed', 'answered', 'own-risk-added']),
  countersigned: new Set<Fact['type']>([
    'signed',
    'answered',
    'discussed',
    'discussion-undone',
    'own-risk-added',
    'asked-again',
  ]),
};

/** After these the copy in the hospital's file is still the record. */
const STILL_FILED: ReadonlySet<Fact['type']> = new Set<Fact['type']>(['filed', 'copy-given', 'sent']);

/**
 * The notes that still stand once this happened. What was filed, given or countersigned was of what stood then; above all, nothing that came after
 * may be erased as filed.
 */
export function withoutEnded(staff: StaffNotes, { type }: Fact): StaffNotes {
  const { filed, copyGiven, countersigned } = staff;
  const ended: Partial<StaffNotes> = {
    ...(filed && !STILL_FILED.has(type) && { filed: null }),
    ...(copyGiven && ENDS.copyGiven.has(type) && { copyGiven: null }),
    ...(countersigned && ENDS.countersigned.has(type) && { countersigned: null }),
  };
  return Object.keys(ended).length === 0 ? staff : { ...staff, ...ended };
}
