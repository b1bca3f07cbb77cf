/** Where somebody is at the desk. */
export type DeskRoute =
  | { readonly at: 'list' | 'set-up' | 'prepare' | 'bring-in' | 'device' | 'morning' }
  | { readonly at: Beside; readonly slot: string };

const PAGES = ['set-up', 'prepare', 'bring-in', 'device', 'morning'] as const;
const BESIDE = ['review', 'notes', 'confirm', 'withdraw', 'erase', 'send', 'plan'] as const;
/** What is about one review. */
export type Beside = (typeof BESIDE)[number];

/** Reads an address such as `#/desk/review/<slot>`; null where it is not the desk's. */
export function parseDeskRoute(hash: string): DeskRoute | null {
  const [desk, first = '', slot = '', ...rest] = hash.replace(/^#\/?/, '').split('/');
  if (desk !== 'desk' || rest.length > 0) return null;
  if (first === '') return { at: 'list' };
  const page = PAGES.find((name) => name === first);
  if (page) return slot === '' ? { at: page } : null;
  const beside = BESIDE.find((name) => name === first);
  return beside && /^[\w-]+$/.test(slot) ? { at: beside, slot } : null;
}

/** The address of a place at the desk. A slot is a random id: it says nothing of a patient. */
export function formatDeskRoute(route: DeskRoute): string {
  if (route.at === 'list') return '#/desk';
  return 'slot' in route ? `#/desk/${route.at}/${route.slot}` : `#/desk/${route.at}`;
}
