import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { SavedReview } from '../../src/consent/vault.ts';
import type { Entry } from '../../src/storage/desk/desk-index.ts';

type Kept = { readonly line: Entry | null; readonly saved: SavedReview | null; readonly fault: string };

/** All that lies on a clinic's device, as whoever has the passphrase finds it. */
export type DeskRead = {
  readonly handed: { readonly slot: string; readonly confirmed: boolean } | null;
  readonly reviews: Readonly<Record<string, Kept>>;
};

let script: Promise<string> | null = null;

/** The storage's own code, for a page of any origin. */
const roomScript = (): Promise<string> => (script ??= buildRoom());

async function buildRoom(): Promise<string> {
  const lib = { entry: 'tests/browser/vault-page.ts', formats: ['iife' as const], name: 'vaultPage' };
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, lib } });
  const [first] = [built].flat();
  const code = first && 'output' in first ? first.output[0].code : undefined;
  if (code === undefined) throw new Error('the storage was not built');
  return code;
}

/** Gives the built app's page `vaultRoom`, over the same storage. */
export async function enterRoom(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'vaultRoom' in globalThis))) await page.evaluate(await roomScript());
}

/** Reads the desk past the app. A line without a review, and a review without a line, are both in it. */
export async function readDesk(page: Page): Promise<DeskRead> {
  await enterRoom(page);
  return page.evaluate(async () => {
    const { handed = null } = (await vaultRoom.vaults()).clinic ?? {};
    const desk = await vaultRoom.desk();
    const lines = await desk.list();
    const slots = new Set([...lines.map(({ slot }) => slot), ...(await desk.slots())]);
    const kept = [...slots].map(async (slot): Promise<[string, Kept]> => {
      const loaded = desk.open(slot).load();
      const fault = await vaultRoom.fault(loaded);
      const saved = fault === 'none' ? ((await loaded) ?? null) : null;
      return [slot, { line: lines.find((line) => line.slot === slot) ?? null, saved, fault }];
    });
    return { handed, reviews: Object.fromEntries(await Promise.all(kept)) };
  });
}
