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
