import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventsOf } from '../../src/record/record.ts';
import { recordIn } from '../core/record/fixture.ts';
import { launch, serveDist } from './browser.ts';
import { answerRisk, begin, giveName, giveTechnique, saved, saveToFile, sign, visit } from './saved-patient.ts';

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

async function ask(page: Page, words: string): Promise<void> {
  await visit(page, '#/questions');
  await page.getByLabel('Your question').fill(words);
  await page.getByRole('button', { name: 'Put it on my sheet' }).press('Enter');
}

async function hope(page: Page, words: string): Promise<void> {
  await visit(page, '#/matters');
  await page.getByLabel('What do you hope for?').fill(words);
  await visit(page, '#/questions');
}

const eventsIn = (file: string) => eventsOf(recordIn(file));

test('what was erased before signing is gone with the signature, and from then on nothing is dropped', async () => {
  const { page } = chromium;
  await begin(page, served.origin);
  await giveName(page, { name: 'Wilhelmina Misspelt' });
  await giveName(page);
  await giveTechnique(page);
  await answerRisk(page, 'nerve-weakness', 'I’m not sure about this');
  await answerRisk(page, 'nerve-weakness', 'This is clear to me');
  await ask(page, 'Is my neighbour right about Dr Grumbling?');
  await page.getByRole('button', { name: /^Remove Is my neighbour/ }).press('Enter');
  await ask(page, 'Can I drive home?');
  await hope(page, 'To throw my stick at Dr Grumbling.');
  await hope(page, 'To walk to the shop.');
  const before = await saveToFile(page);
  expect(before.includes('Dr Grumbling')).toBe(true);

  await sign(page);
  await saved(page);
  const signed = await saveToFile(page);
  const erased = ['Grumbling', 'Misspelt', '"not-sure","riskId"'];
  expect(erased.filter((words) => signed.includes(words))).toEqual([]);
  const kept = ['Can I drive home?', 'To walk to the shop.', '"answer":"clear"'];
  expect(kept.filter((words) => signed.includes(words))).toEqual(kept);
  await page.reload();
  expect(eventsIn(await saveToFile(page))).toEqual(eventsIn(signed));

  await visit(page, '#/done');
  await page.getByRole('button', { name: 'Change my review' }).press('Enter');
  await hope(page, 'To walk in the hills.');
  await hope(page, 'To dance.');
  await sign(page);
  await saved(page);
  const again = eventsIn(await saveToFile(page));
  expect(again.slice(0, eventsIn(signed).length)).toEqual(eventsIn(signed));
  expect(again.flatMap(({ fact }) => (fact.type === 'mattered' ? [fact.words] : []))).toEqual([
    'To walk to the shop.',
    'To walk in the hills.',
    'To dance.',
  ]);
  expect(again.filter(({ fact }) => fact.type === 'signed')).toHaveLength(2);
});
