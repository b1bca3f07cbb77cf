import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, serveDist, watchOrigin } from './browser.ts';

const under = '/clinic/before hand/';

let served: Awaited<ReturnType<typeof serveDist>>;
let chromium: Awaited<ReturnType<typeof launch>>;

beforeAll(async () => {
  served = await serveDist({ under: encodeURI(under) });
  chromium = await launch();
});

afterAll(async () => {
  await chromium.close();
  await served.close();
});

/** The start page on a device that has never seen it, and all that it asked for until it went quiet. */
async function openStartPage() {
  const context = await chromium.browser.newContext();
  const page = await context.newPage();
  const foreign = watchOrigin(page, served.origin);
  const complaints: string[] = [];
  const scripts: Promise<Buffer>[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await page.goto(served.origin + encodeURI(under), { waitUntil: 'networkidle' });
  return { page, context, foreign, complaints, scripts: await Promise.all(scripts) };
}

/** Runs in the page. Without CORS, so that only a policy of the page itself can refuse. */
const tryToSend = (url: string) =>
  fetch(url, { mode: 'no-cors' }).then(
    () => 'sent',
    () => 'refused',
  );

test('the built app starts at any path of a plain web host, within its content security policy', async () => {
  const { page, context, complaints } = await openStartPage();
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await page.locator('meta[http-equiv=Content-Security-Policy]').count()).toBe(1);
  expect(complaints).toEqual([]);
  await context.close();
});

test('the start page asks nothing of another origin', async () => {
  const { context, foreign } = await openStartPage();
  expect(foreign).toEqual([]);
  await context.close();
});

test('the page could send nothing to another origin if it tried', async () => {
  const { page, context } = await openStartPage();
  const elsewhere = await serveDist();
  expect(await page.evaluate(tryToSend, elsewhere.origin)).toBe('refused');
  await elsewhere.close();
  await context.close();
});

test('the watch over requests sees one that is sent', async () => {
  const { page } = chromium;
  const foreign = watchOrigin(page, served.origin);
  // A page of this origin that no policy holds.
  await page.goto(`${served.origin}/not-there`);
  expect(await page.evaluate(tryToSend, `${served.origin}/`)).toBe('sent');
  expect(foreign).toEqual([]);

  const elsewhere = await serveDist();
  expect(await page.evaluate(tryToSend, `${elsewhere.origin}/`)).toBe('sent');
  expect(foreign).toEqual([`${elsewhere.origin}/`]);
  await elsewhere.close();
});

test('the start page has loaded at most 90 kB of JavaScript when it goes quiet', async () => {
  const { context, scripts } = await openStartPage();
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);
  console.log(`${bytes} bytes of JavaScript in ${scripts.length} files`);
  expect(bytes).toBeLessThanOrEqual(90_000);
  await context.close();
});
