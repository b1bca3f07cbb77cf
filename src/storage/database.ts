import { openDB, type IDBPDatabase } from 'idb';
import { faultOf, vaultError, type VaultFault } from '../consent/vault.ts';
import { DATABASE } from './name.ts';

const VERSION = 2;

/**
 * `keys` by review; `rows` by review and seq. On a clinic's device also `desk`, what the desk itself needs, and `pending`: a review's line
 * for the list, until the desk takes it in. What comes out is parsed before it is used.
 */
type Tables = {
  readonly keys: { readonly key: string; readonly value: unknown };
  readonly rows: { readonly key: [string, number]; readonly value: unknown };
  readonly desk: { readonly key: string; readonly value: unknown };
  readonly pending: { readonly key: string; readonly value: unknown };
};

export type Database = IDBPDatabase<Tables>;

/** Runs work on the open database. Rejects with a `VaultError`; the next call opens a lost connection again. */
export type UseDatabase = <T>(work: (database: Database) => Promise<T>) => Promise<T>;

export function createDatabase(): UseDatabase {
  let connection: Promise<Database> | null = null;
  const forget = () => {
    connection = null;
  };
  return async (work) => {
    try {
      connection ??= connect(forget);
      return await work(await connection);
    } catch (error) {
      const fault = faultIn(error);
      if (fault === 'unavailable' || fault === 'newer') forget();
      throw vaultError(fault);
    }
  };
}

function connect(forget: () => void): Promise<Database> {
  const opened = openDB<Tables>(DATABASE, VERSION, {
    // One transaction: killed in the middle of it, the storage is what it was.
    upgrade: (database, before) => {
      if (before < 1) {
        database.createObjectStore('keys');
        database.createObjectStore('rows', { keyPath: ['review', 'seq'] });
      }
      if (before < 2) {
        database.createObjectStore('desk');
        database.createObjectStore('pending');
      }
    },
    // Another tab has a newer version of the app: holding on would keep it waiting for ever.
    blocking: () => {
      forget();
      void opened.then((database) => database.close());
    },
    terminated: forget,
  });
  return opened;
}

/** What browsers throw, by name. Without an `indexedDB` the name itself is a ReferenceError or its use a TypeError. */
const FAULTS: ReadonlyMap<string, VaultFault> = new Map([
  ['QuotaExceededError', 'quota'],
  ['VersionError', 'newer'],
  ['DataError', 'damaged'],
  ['NotReadableError', 'damaged'],
  ['InvalidStateError', 'unavailable'],
  ['SecurityError', 'unavailable'],
  ['UnknownError', 'unavailable'],
  ['DataCloneError', 'unavailable'],
  ['NotSupportedError', 'unavailable'],
  ['ReferenceError', 'unavailable'],
  ['TypeError', 'unavailable'],
]);

export function faultIn(error: unknown): VaultFault {
  return (error instanceof Error ? FAULTS.get(error.name) : undefined) ?? faultOf(error);
}
