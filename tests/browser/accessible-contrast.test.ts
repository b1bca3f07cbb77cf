import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, serveDist } from './browser.ts';

type Pair = readonly [ink: string, on: string];

const texts = ['ink', 'ink-2', 'accent', 'danger', 'unsure', 'ok'];
const lines = ['control', 'array', 'array-outline', 'accent', 'danger', 'unsure'];
const grounds = ['paper', 'card', 'sunk'];

const each = (inks: readonly string[]): readonly Pair[] =>
  inks.flatMap((ink) => grounds.map((on) => [ink, on] as const));
const written: readonly Pair[] = [
  ...each(texts),
  ['unsure', 'unsure-bg'],
  ['ok', 'ok-bg'],
  ['ink', 'unsure-bg'],
  ['ink-2', 'unsure-bg'],
  ['accent', 'unsure-bg'],
  ['on-accent', 'accent'],
];

/** As the device wishes, or as somebody chose on the page against the device's wish. */
const themes = [
  { theme: 'light, as the device', colorScheme: 'light', chosen: 'As this device' },
  { theme: 'dark, as the device', colorScheme: 'dark', chosen: 'As this device' },
  { theme: 'light, on a dark device', colorScheme: 'dark', chosen: 'Light' },
  { theme: 'dark, on a light device', colorScheme: 'light', chosen: 'Dark' },
] as const;

let served: Awaited<ReturnType<typeof serveDist>>;
let chromium: Awaited<ReturnType<typeof launch>>;
let page: Page;

beforeAll(async () => {
  served = await serveDist();
  chromium = await launch();
  page = chromium.page;
});

afterAll(async () => {
  await chromium.close();
  await served.close();
});

async function show({ colorScheme, chosen }: (typeof themes)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.goto(`${served.origin}/`);
  await page.locator('summary').click();
  await page.getByRole('radio', { name: chosen, exact: true }).check();
}

/** The colour of a token as the page has it, in shares of red, green and blue. */
async function colourOf(token: string): Promise<readonly number[]> {
  const hex = await page.evaluate((name) => {
    const value = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
    const paint = document.createElement('canvas').getContext('2d');
    if (!paint || value === '') throw new Error(`no token ${name}`);
    paint.fillStyle = value;
    return paint.fillStyle;
  }, token);
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

/** @see WCAG 2.2, "relative luminance" */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

async function contrast([ink, on]: Pair): Promise<number> {
  const [darker = 0, lighter = 0] = [luminance(await colourOf(ink)), luminance(await colourOf(on))].toSorted(
    (a, b) => a - b,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

async function below(least: number, pairs: readonly Pair[]): Promise<readonly string[]> {
  const measured = await Promise.all(pairs.map(async (pair) => ({ pair, ratio: await contrast(pair) })));
  return measured
    .filter(({ ratio }) => ratio < least)
    .map(({ pair, ratio }) => `${pair.join(' on ')}: ${ratio.toFixed(2)}`);
}

test.each(themes)('text stands out at least 7 to 1: $theme', async (theme) => {
  await show(theme);
  expect(await below(7, written)).toEqual([]);
});

test.each(themes)('lines and pictures stand out at least 3 to 1: $theme', async (theme) => {
  await show(theme);
  expect(await below(3, each(lines))).toEqual([]);
});
