import type { UseDatabase } from './database.ts';

/** The devices whose reviews came here, by the hash of their certificate, each with the moment it was first met. Nothing of a patient. */
export type KnownDevices = {
  /** Notes a device, where it was never met before. True where it was not. */
  readonly meet: (hash: string, at: string) => Promise<boolean>;
  /** As it was put there; undefined where it never was. */
  readonly since: (hash: string) => Promise<unknown>;
};

const placeOf = (hash: string) => `device ${hash}`;

/** The places of all of them. */
export const allDevices = () => IDBKeyRange.bound('device ', 'device ~');

export const knownDevices = (use: UseDatabase): KnownDevices => ({
  meet: (hash, at) =>
    use(async (database) => {
      if ((await database.getKey('desk', placeOf(hash))) !== undefined) return false;
      await database.put('desk', at, placeOf(hash));
      return true;
    }),
  since: (hash) => use((database) => database.get('desk', placeOf(hash))),
});
