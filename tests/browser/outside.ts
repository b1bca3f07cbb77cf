import type { Page } from 'playwright-core';

/** All that a page shows of itself to the browser, its history and its storage. */
export const outside = (page: Page) =>
  page.evaluate(async () => ({
    title: document.title,
    url: location.href,
    state: JSON.stringify(history.state),
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    cookies: document.cookie,
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
  }));

/** How much lies in each store: the desk's, keys, lines for its list, rows of reviews. */
export const rowsIn = (page: Page) =>
  page.evaluate(async () => {
    const request = indexedDB.open('beforehand');
    await new Promise((opened) => request.addEventListener('success', opened));
    const stores = [...request.result.objectStoreNames];
    const transaction = request.result.transaction(stores);
    const counts = stores.map((store) => transaction.objectStore(store).count());
    await new Promise((end) => transaction.addEventListener('complete', end));
    return counts.map(({ result }) => result);
  });
