type Room = {
  /** Files here are imported by higher floors only. */
  readonly floor: number;
  /** The rooms whose files this room may import, besides its own. */
  readonly rooms: readonly string[];
  /** Module names as they stand in the import, or whole packages as `name/*`. */
  readonly packages: readonly string[];
  /** No DOM, clock, random, storage or crypto: where the whole room is held to it, or the files named. */
  readonly pure?: 'all' | RegExp;
};

const below = ['risks', 'i18n', 'consent', 'record', 'sheet'];
const forms = ['react-hook-form', '@hookform/resolvers/*'];
const react = ['react', 'react-dom'];

/** The rooms of `src`, from the ground up. */
export const house: Readonly<Record<string, Room>> = {
  risks: { floor: 0, rooms: [], packages: ['zod/mini'], pure: 'all' },
  i18n: { floor: 0, rooms: [], packages: ['@lingui/core'] },
  consent: { floor: 1, rooms: ['risks'], packages: ['zod/mini', 'zustand/vanilla'], pure: 'all' },
  record: { floor: 2, rooms: ['consent', 'risks'], packages: ['zod/mini', 'canonicalize'], pure: 'all' },
  sheet: { floor: 3, rooms: ['record', 'consent', 'risks', 'i18n'], packages: [], pure: 'all' },
  storage: { floor: 3, rooms: ['record', 'consent'], packages: ['zod/mini', 'idb'] },
  fhir: { floor: 3, rooms: ['record', 'consent', 'risks'], packages: ['zod/mini'], pure: 'all' },
  pdf: {
    floor: 4,
    rooms: ['sheet', 'record'],
    packages: ['jspdf', 'uqr', 'asn1js'],
    pure: /^src\/pdf\/pages\//,
  },
  ui: { floor: 4, rooms: ['risks', 'i18n', 'sheet'], packages: [...react, ...forms, 'signature_pad', 'uqr'] },
  patient: { floor: 5, rooms: ['ui', ...below], packages: ['zod/mini', ...react, ...forms] },
  desk: { floor: 5, rooms: ['ui', ...below], packages: ['zod/mini', ...react, ...forms] },
  verify: { floor: 5, rooms: ['ui', ...below], packages: ['zod/mini', ...react, ...forms] },
  app: {
    floor: 6,
    rooms: ['patient', 'desk', 'verify', 'ui', 'pdf', 'fhir', 'storage', ...below],
    // An approval is a file that may not be there: only a glob can ask for it.
    packages: [
      ...react,
      'react-dom/client',
      'react-dom/server',
      'zod/mini',
      'zustand',
      'zustand/vanilla',
      'qr/decode.js',
      'import.meta.glob',
      // Judges a passphrase; loaded where one is chosen.
      '@zxcvbn-ts/core',
      '@zxcvbn-ts/language-common',
    ],
  },
};

/** Files that stand beside the rooms, and the room whose rights they have. */
export const besideTheRooms: Readonly<Record<string, string>> = { 'src/main.tsx': 'app' };

/** What a pure file may not name: everything by which a function could answer otherwise the second time, or leave a trace. */
export const impure: readonly string[] = [
  'Date Math Math.random crypto performance',
  'window globalThis self document navigator location history screen matchMedia',
  'indexedDB localStorage sessionStorage caches cookieStore',
  'fetch XMLHttpRequest WebSocket EventSource Worker BroadcastChannel Notification',
  'setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame requestIdleCallback',
  'process Buffer require console alert confirm prompt eval Function WebAssembly',
  'HTMLElement Element Image Blob File FileReader',
].flatMap((names) => names.split(' '));
