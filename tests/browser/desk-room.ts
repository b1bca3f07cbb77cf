import type { Listing } from '../../src/consent/listing.ts';
import type { Vault } from '../../src/consent/vault.ts';
import { openClinic } from '../../src/storage/desk/clinic.ts';
import type { Desk } from '../../src/storage/desk/desk.ts';

export const PASSPHRASE = 'harbour ladder seven lanterns';

/** A line of the list, of somebody of this name. */
const listed = (name: string): Listing => ({
  reviewId: `review of ${name}`,
  name,
  birthDate: '1951-03-14',
  number: null,
  planned: null,
  surgeon: '',
  technique: null,
  side: null,
  level: '',
  state: { is: 'preparing' },
  missing: [],
  questions: 0,
  notSure: 0,
  beforehand: [],
  changedAt: '2026-11-23T09:12:00.000+01:00',
  filedAt: null,
});

const nameIn = (saved: Awaited<ReturnType<Vault['load']>>) =>
  saved?.events.flatMap(({ fact }) => (fact.type === 'identity-given' ? [fact.name] : [])).at(-1) ?? '';

const clinic = (now = Date.now()) =>
  openClinic({ crypto, now: () => now, listing: async (saved) => listed(nameIn(saved)) });

async function desk(): Promise<Desk> {
  const { door, openDesk } = clinic();
  const unlocked = await door.unlock({ passphrase: PASSPHRASE }, null);
  if (!unlocked.ok) throw new Error(unlocked.reason);
  return openDesk(unlocked.safe);
}

export const deskRoom = { PASSPHRASE, clinic, desk, listed };
