import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, serveDist } from '../browser/browser.ts';
import { takeTurns } from './turns.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_123);
const TURNS = 2 * Number(process.env['ROUNDS'] ?? 100);

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

test(`two tabs take ${TURNS} turns with one review, and no answer is lost (seed ${SEED})`, async () => {
  const { known, found } = await takeTurns(
    { context: chromium.context, origin: served.origin },
    { seed: SEED, turns: TURNS },
  );
  expect(found).toEqual(known);
});
