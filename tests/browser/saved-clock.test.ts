import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReviewEvent } from '../../src/consent/events.ts';
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

/** Sets the device's clock. Time goes on from there. */
const setClock = (page: Page, instant: string) => page.clock.setSystemTime(instant);

type Events = readonly ReviewEvent[];

const expectInOrder = (events: Events) =>
  expect(events.map(({ seq }) => seq)).toEqual(events.map(({ seq }) => seq).toSorted((a, b) => a - b));

/** The times that events tell, to ten minutes, each once. */
const timesOf = (events: Events) => [...new Set(events.map(({ at }) => `${at.slice(0, 15)}0${at.slice(-6)}`))];

test('a clock that jumps back changes no order, and the sheet tells each time with its offset', async () => {
  const device = await chromium.browser.newContext({ timezoneId: 'Europe/Berlin' });
  const page = await device.newPage();
  // In the night in which summer time ends, 02:10 comes after 02:50.
  await setClock(page, '2026-10-25T02:50:00+02:00');
  await begin(page, served.origin);
  await giveName(page);
  await giveTechnique(page);
  await setClock(page, '2026-10-25T02:10:00+01:00');
  await answerRisk(page, 'anaes-death', 'This is clear to me');
  await answerRisk(page, 'nerve-weakness', 'This is clear to me');
  // And then it is set wrong by a day.
  await setClock(page, '2026-10-24T09:12:00+02:00');
  await answerRisk(page, 'nerve-weakness', 'I’m not sure about this');
  await sign(page);
  await saved(page);

  await page.reload();
  await visit(page, '#/risk/nerve-weakness');
  expect(await page.getByLabel('I’m not sure about this', { exact: true }).isChecked()).toBe(true);
  await visit(page, '#/sheet');
  const sheet = page.getByRole('main');
  await sheet.getByText('24 Oct 2026, 09:12 +02:00').first().waitFor();
  const events = eventsOf(recordIn(await saveToFile(page)));
  expectInOrder(events);
  expect(timesOf(events)).toEqual(['2026-10-25T02:50+02:00', '2026-10-25T02:10+01:00', '2026-10-24T09:10+02:00']);
  expect(events.at(-1)?.fact.type).toBe('signed');
  await device.close();
});

test('a clock of 1999, another of 2099 and a journey to another time zone are told as they were', async () => {
  const device = await chromium.browser.newContext();
  const page = await device.newPage();
  const devtools = await device.newCDPSession(page);
  const travel = (timezoneId: string) => devtools.send('Emulation.setTimezoneOverride', { timezoneId });
  await travel('Europe/London');
  await setClock(page, '1999-12-31T23:50:00Z');
  await begin(page, served.origin);
  await giveName(page);
  await giveTechnique(page);
  await saved(page);
  await travel('Asia/Kolkata');
  await answerRisk(page, 'anaes-death', 'This is clear to me');
  await setClock(page, '2099-07-01T09:00:00Z');
  await answerRisk(page, 'nerve-weakness', 'This is clear to me');
  await sign(page);
  await saved(page);

  await page.reload();
  await visit(page, '#/sheet');
  await page.getByRole('main').getByText('1 Jul 2099, 14:30 +05:30').first().waitFor();
  const events = eventsOf(recordIn(await saveToFile(page)));
  expectInOrder(events);
  expect(timesOf(events)).toEqual(['1999-12-31T23:50+00:00', '2000-01-01T05:20+05:30', '2099-07-01T14:30+05:30']);
  await device.close();
});
