import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesOf } from '../../src/consent/steps.ts';
import { hrefOf } from '../../src/patient/route.ts';
import { catalog, NEEDLE, reviewOf, told } from '../core/consent/sample.ts';
import { launch, serveDist } from './browser.ts';
import { begin, giveName, giveTechnique, onward, saved, saveToFile, visit } from './saved-patient.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let chromium: Awaited<ReturnType<typeof launch>>;

beforeAll(async () => {
  served = await serveDist();
  chromium = await launch();
});

afterAll(async () => {
  await chromium.close();
  await served.close();
});

/** Every breach of the policy in any page or frame, as the page itself and the console tell it. */
async function watchPolicy(context: BrowserContext): Promise<readonly string[]> {
  const breaches: string[] = [];
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
      console.error(`content security policy: ${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
    });
  });
  context.on('console', (message) => {
    if (/content security policy|trusted/i.test(message.text())) breaches.push(message.text());
  });
  context.on('weberror', (error) => breaches.push(String(error.error())));
  return breaches;
}

const addresses = [
  ...pagesOf(reviewOf(told(NEEDLE)), catalog).map(hrefOf),
  ...['risk-list', 'stop', 'talk-first', 'say-no', 'unwell', 'device', 'pin', 'delete', ''].map(
    (beside) => `#/${beside}`,
  ),
];

/** Signs by drawing, that the patient wants to talk first. */
async function signByHand(page: Page): Promise<void> {
  await visit(page, '#/decide');
  await page.getByLabel('I want to talk first').press('Space');
  await visit(page, '#/sign');
  await page.getByLabel('By drawing').press('Space');
  const paper = page.locator('.signature-paper');
  await paper.scrollIntoViewIfNeeded();
  const { x = 0, y = 0, width = 0, height = 0 } = (await paper.boundingBox()) ?? {};
  await page.mouse.move(x + 0.1 * width, y + 0.7 * height);
  await page.mouse.down();
  await page.mouse.move(x + 0.5 * width, y + 0.2 * height, { steps: 4 });
  await page.mouse.move(x + 0.9 * width, y + 0.6 * height, { steps: 4 });
  await page.mouse.up();
  await onward(page, 'Sign');
}

async function savePdf(page: Page): Promise<void> {
  await visit(page, '#/done');
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as PDF' }).press('Enter')]);
}

test('a whole review, its sheet, its file and its way offline keep to the policy of the page', async () => {
  const { page, context } = chromium;
  const breaches = await watchPolicy(context);
  // There is no printer here, and a Chromium that goes on while it looks for one can fall over.
  await context.addInitScript(() => {
    window.print = () => console.log('printed');
  });
  await page.goto(served.origin);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await begin(page, served.origin);
  await giveName(page);
  await giveTechnique(page);
  for (const address of addresses) {
    await visit(page, address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  }
  await visit(page, '#/risk/nerve-weakness');
  await page.getByRole('button', { name: /^Ask about this/ }).press('Enter');
  await page.getByLabel('In your own words').fill('<img src=x onerror=alert(1)> {plural}');
  await page.getByRole('button', { name: 'Put it on my sheet' }).press('Enter');
  await signByHand(page);
  await savePdf(page);
  const printed = page.waitForEvent('console', (message) => message.text() === 'printed');
  await page.getByRole('button', { name: 'Print my sheet' }).press('Enter');
  await printed;
  await visit(page, '#/sheet');
  await page.getByText('<img src=x onerror=alert(1)> {plural}').first().waitFor();
  const file = await saveToFile(page);
  await context.setOffline(true);
  await page.goto(`${served.origin}/#/open`);
  await page.reload();
  const mine = { name: 'mine.review.json', mimeType: 'application/json', buffer: Buffer.from(file) };
  await page.getByLabel('The file').setInputFiles(mine);
  await page.waitForURL(({ hash }) => hash !== '#/open');
  await saved(page);
  await savePdf(page);
  expect(breaches).toEqual([]);

  // And a breach is seen, and stopped.
  const stopped = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<b id="breach"></b>');
    } catch (error) {
      return String(error);
    }
    return 'nothing';
  });
  expect(stopped).toMatch(/TypeError/);
  await expect.poll(() => breaches.join('\n')).toMatch(/require-trusted-types-for/);
  expect(await page.locator('#breach').count()).toBe(0);
});

test('the policy is in the page and in the headers, and has nothing unsafe in it', () => {
  const [, written = ''] =
    /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync('dist/index.html', 'utf8')) ?? [];
  const policy = written.replaceAll('&#39;', "'");
  const headers = readFileSync('dist/_headers', 'utf8');
  expect(headers).toContain(`Content-Security-Policy: ${policy}; frame-ancestors 'none'`);
  expect(policy).toMatch(/default-src 'self'; script-src 'self'; .*require-trusted-types-for 'script'/);
  expect(policy).not.toMatch(/unsafe|https?:|\*|eval/);
});
