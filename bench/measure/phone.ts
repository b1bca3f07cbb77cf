import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { findChromium } from '../../tools/chromium.ts';

export type Phone = { readonly page: Page; readonly cdp: CDPSession; readonly close: () => Promise<void> };

// No name but this machine's own leads anywhere: whatever a peer asks for elsewhere is not there.
const alone = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

export const launch = (): Promise<Browser> => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found: set CHROMIUM_PATH');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--no-first-run', ...alone],
  });
};

type Options = { readonly slowdown?: number; readonly serviceWorkers?: 'allow' | 'block' };

/** A phone that has never seen the app: nothing cached, a small window, a quarter of this machine's speed. */
export async function takePhone(
  browser: Browser,
  { slowdown = 4, serviceWorkers = 'allow' }: Options = {},
): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    locale: 'en-GB',
    serviceWorkers,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, cdp, close: () => context.close() };
}
