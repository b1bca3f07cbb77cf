import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from '../../tools/catalog/files.ts';
import published from '../../src/risks/catalogs/index.json' with { type: 'json' };
import text from '../../src/risks/catalogs/lumbar-rhizotomy/0.1.0/en.json' with { type: 'json' };
import { launch, serveDist } from './browser.ts';
import {
  asksAndSigns,
  givesBack,
  heading,
  prepareAndHandOver,
  saysBorn,
  setUpDesk,
  SURGEON,
  unlockDesk,
  workAs,
} from './desk.ts';
import { visit } from './patient.ts';
import { giveTechnique } from './saved-patient.ts';

const RISK = text.risks['nerve-weakness'];
const OLD_WORDS = 'Words of the year before.';
const BORN = '1951-03-14';

let served: Awaited<ReturnType<typeof serveDist>>;
let launched: Awaited<ReturnType<typeof launch>>;
let page: Page;

beforeAll(async () => {
  served = await serveDist();
  launched = await launch();
  ({ page } = launched);
  page.setDefaultTimeout(10_000);
});

afterAll(async () => {
  await launched.close();
  await served.close();
});

const risks = { ...text.risks, 'nerve-weakness': { ...RISK, summary: OLD_WORDS } };
const hashes = [published['lumbar-rhizotomy']['0.1.0'].en, hashOf({ ...text, risks })] as const;

/** The app as it was a version before: other words for one risk, and their hash. */
async function asItWas(route: Route): Promise<void> {
  const answer = await route.fetch();
  const body = (await answer.text()).replaceAll(...hashes).replaceAll(RISK.summary, OLD_WORDS);
  await route.fulfill({ response: answer, body });
}

test('a review stays with the content it was begun with; what changed since is shown, and only what the surgeon picks is asked again', async () => {
  const scripts = `${served.origin}/assets/*.js`;
  // Its offline worker would keep the app as it was.
  await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }));
  await page.route(scripts, asItWas);
  await setUpDesk(page, served.origin);
  await prepareAndHandOver(page, { name: 'Edith Harper', born: BORN });
  await saysBorn(page, BORN);
  await heading(page, 'Who is this for?').waitFor();
  await giveTechnique(page);
  await visit(page, '#/risk/nerve-weakness');
  await page.getByText(OLD_WORDS).waitFor();
  await asksAndSigns(page, 'Who rings whom?');
  await givesBack(page);

  await page.unroute(scripts);
  await page.reload();
  await unlockDesk(page);
  await page.getByRole('link', { name: 'Harper, Edith', exact: true }).click();
  await heading(page, 'Edith Harper').waitFor();
  await page.getByText('The content has changed since this review was begun: one risk of this treatment').click();
  const change = page.getByRole('listitem').filter({ hasText: RISK.title }).filter({ hasText: 'As read' });
  expect(await change.innerText()).toMatch(
    new RegExp(`As read\\s+${OLD_WORDS}[^]+Today\\s+${RISK.summary.slice(0, 20)}`, 'u'),
  );
  await workAs(page, SURGEON);
  await page.getByRole('checkbox', { name: `Ask again: ${RISK.title}` }).check();
  await page.getByRole('button', { name: 'Put these to the patient again' }).click();
  await change.getByText('Put to the patient again.').waitFor();

  await page.getByRole('button', { name: 'Hand back' }).click();
  await saysBorn(page, BORN);
  await heading(page, 'What your team answered').waitFor();
  const asked = page.getByRole('main');
  await asked.getByText(RISK.summary).waitFor();
  expect(await asked.innerText()).not.toContain(OLD_WORDS);
  await visit(page, '#/risk/nerve-weakness');
  await page.getByText(OLD_WORDS).waitFor();
}, 90_000);
