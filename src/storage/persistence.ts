export type Persistence = 'persisted' | 'not-persisted' | 'not-offered';

/**
 * Asks the browser to keep what is stored until the patient deletes it. Some browsers ask the patient in turn and answer only then:
 * nothing should wait for this.
 */
export async function askToPersist(storage: StorageManager | undefined): Promise<Persistence> {
  if (!storage || !('persist' in storage)) return 'not-offered';
  try {
    return (await storage.persisted()) || (await storage.persist()) ? 'persisted' : 'not-persisted';
  } catch {
    return 'not-persisted';
  }
}
