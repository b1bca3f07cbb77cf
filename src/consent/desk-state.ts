import type { Catalog } from '../risks/catalog.ts';
import { refusalToSign } from './may-sign.ts';
import { progress } from './progress.ts';
import type { Review } from './review.ts';
import type { Instant } from './terms.ts';
import { awaitsPatient, toDiscuss } from './topics.ts';

/** How far a review is, as the desk sees it. Each has one next action. */
export type DeskState =
  | { readonly is: 'preparing' | 'stopped' | 'ready-to-print' | 'wants-to-talk' | 'does-not-want' }
  | { readonly is: 'sent'; readonly at: Instant; readonly until: Instant }
  | { readonly is: 'in-progress'; readonly count: number; readonly of: number }
  | { readonly is: 'to-discuss'; readonly count: number }
  | { readonly is: 'discussed' | 'to-sign-again' | 'complete' | 'confirmed' | 'withdrawn' };

/** Derived from the log alone; whether the tablet is in the patient's hands, only the device knows. */
export function deskStateOf(review: Review, catalog: Catalog): DeskState {
  const { staff, phase, signatures } = review;
  if (staff.withdrawn) return { is: 'withdrawn' };
  if (phase.is === 'signed') {
    return staff.confirmed ? { is: 'confirmed' } : signedState(review, catalog, phase.signature.decision);
  }
  if (signatures.length > 0) return { is: 'to-sign-again' };
  if (phase.is === 'stopped') return { is: 'stopped' };
  if (hasBegun(review)) {
    const { answered, total } = progress(review, catalog);
    return { is: 'in-progress', count: answered, of: total };
  }
  return staff.sent ? { is: 'sent', at: staff.sent.at, until: staff.sent.until } : { is: 'preparing' };
}

function signedState(review: Review, catalog: Catalog, decision: 'go-ahead' | 'talk-first' | 'no'): DeskState {
  const { staff } = review;
  const open = toDiscuss(review, catalog).length;
  if (decision === 'no') return { is: 'does-not-want' };
  if (open > 0) return decision === 'talk-first' ? { is: 'wants-to-talk' } : { is: 'to-discuss', count: open };
  if (awaitsPatient(review)) return { is: 'to-sign-again' };
  if (staff.copyGiven === null) return { is: 'ready-to-print' };
  return { is: staff.countersigned ? 'complete' : 'discussed' };
}

/** Whether the patient has said anything yet. */
const hasBegun = ({ identityConfirmed, technique, company, decider, needs, shown, decision }: Review): boolean =>
  identityConfirmed ||
  [technique, company, decider, needs, decision].some((said) => said !== null) ||
  Object.keys(shown).length > 0;

export type StillMissing =
  | 'second-identifier'
  | 'technique'
  | 'signature'
  | 'authority'
  | 'identity-checked'
  | 'interpreter'
  | 'witness'
  | 'copy-given'
  | 'countersigned'
  | 'filed';

type Wanted = { readonly review: Review; readonly catalog: Catalog; readonly witnessAlways: boolean };

/** What a review still lacks before it can be filed, the most pressing first. */
export function stillMissing({ review, catalog, witnessAlways }: Wanted): readonly StillMissing[] {
  const { identity, technique, needs, phase, staff, startedAt } = review;
  // Nothing more is asked of who does not want the operation any more.
  if (staff.withdrawn) return staff.filed === null ? ['filed'] : [];
  const refused = refusalToSign({ review, catalog, decision: 'go-ahead', on: startedAt });
  const lacks: readonly (readonly [StillMissing, boolean])[] = [
    ['second-identifier', identity === null || (identity.birthDate ?? identity.hospitalNumber) === null],
    ['technique', technique === null && staff.plan?.technique === null],
    ['signature', phase.is !== 'signed'],
    ['authority', refused.includes('authority')],
    ['identity-checked', staff.identityChecked === null],
    ['interpreter', (needs?.needs.includes('interpreter') ?? false) && staff.interpreter === null],
    ['witness', witnessAlways && staff.witness === null && !hasMarkWitness(review)],
    ['copy-given', staff.copyGiven === null],
    ['countersigned', staff.countersigned === null],
    ['filed', staff.filed === null],
  ];
  return lacks.flatMap(([what, isLacking]) => (isLacking ? [what] : []));
}

const hasMarkWitness = ({ phase }: Review) => phase.is === 'signed' && phase.signature.mark.method === 'mark';
