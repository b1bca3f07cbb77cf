import * as z from 'zod/mini';
import { loadCatalog } from '../../src/app/catalogs.ts';
import { deskTexts } from '../../src/app/desk/texts.ts';
import { practiceMorning } from '../../src/app/practice/practice-morning.ts';
import { openClinic } from '../../src/storage/desk/clinic.ts';

export type Room = {
  /** Makes this device a clinic's, with so many reviews behind its lock. */
  readonly fill: (count: number, passphrase: string) => Promise<void>;
  /** The floor: one encrypted text of this many lines opened, parsed and its first sixty drawn, in plain DOM. In milliseconds. */
  readonly floor: (lines: number) => Promise<number>;
};

declare global {
  interface Window {
    readonly room: Room;
  }
}

const DRAWN = 60;
const Lines = z.array(z.strictObject({ name: z.string(), words: z.string() }));

const room: Room = {
  fill: async (count, passphrase) => {
    const { door, openDesk } = openClinic({ crypto, now: () => Date.now(), listing: () => Promise.resolve(null) });
    await door.setUp(passphrase, { name: 'Harbour Clinic' });
    const unlocked = await door.unlock({ passphrase }, null);
    if (!unlocked.ok) throw new Error(unlocked.reason);
    const desk = openDesk(unlocked.safe);
    const morning = practiceMorning({ loaded: await loadCatalog(), t: deskTexts('en'), now: new Date() });
    for (let i = 0; i < count; i += 1) {
      const review = morning[i % morning.length];
      if (!review) throw new Error('a morning of nobody');
      const { saved, listing } = review;
      const name = `${listing.name} ${String.fromCodePoint(65 + (i % 26))}${i}`;
      await desk.open(desk.newSlot()).save({ replace: saved.events, listing: { ...listing, name } });
    }
    await desk.list();
  },
  floor: async (lines) => {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const algorithm = { name: 'AES-GCM', iv: new Uint8Array(12) };
    const all = Array.from({ length: lines }, (_, i) => ({ name: `Somebody ${i}`, words: 'x'.repeat(500) }));
    const sealed = await crypto.subtle.encrypt(algorithm, key, new TextEncoder().encode(JSON.stringify(all)));
    const from = performance.now();
    const plain = new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, sealed));
    const opened = Lines.parse(JSON.parse(plain));
    const table = document.createElement('table');
    for (const { name } of opened.slice(0, DRAWN)) {
      const row = table.insertRow();
      for (let column = 0; column < 8; column += 1) row.insertCell().textContent = name;
    }
    document.body.replaceChildren(table);
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    return performance.now() - from;
  },
};
Object.assign(window, { room });
