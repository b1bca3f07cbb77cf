import type { Page } from 'playwright-core';

/** Less than what is asked for below, so that Chromium never takes it for granted. */
const ROOM = 4_000_000;
const MORE = 5_000_000;

/** Gives this origin a disk of so many bytes. */
export async function giveRoom(page: Page, origin: string, quotaSize = ROOM): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
}

/** From now on nothing more can be written. The page had its room from `giveRoom`. */
export async function fillDisk(page: Page, origin: string): Promise<void> {
  await giveRoom(page, origin, 1);
  const ended = await writeMore(page, MORE);
  if (ended !== 'QuotaExceededError') throw new Error(`the disk is not full: ${ended}`);
}

/** Chromium looks at the disk again only where a change is larger than what was left when it last looked; it packs what repeats itself. */
const writeMore = (page: Page, bytes: number) =>
  page.evaluate(async (length) => {
    const request = indexedDB.open('more', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('more'));
    await new Promise((opened) => request.addEventListener('success', opened));
    const noise = new Uint8Array(length);
    for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
    const transaction = request.result.transaction('more', 'readwrite');
    transaction.objectStore('more').put(noise, 1);
    return new Promise<string>((end) => {
      transaction.addEventListener('complete', () => end('written'));
      transaction.addEventListener('abort', () => end(transaction.error?.name ?? ''));
    });
  }, bytes);
