import { mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveDist } from '../browser/browser.ts';
import { newProfile, removeProfile } from '../browser/profile.ts';
import { killMornings } from './mornings.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_123);
const ROUNDS = Math.ceil(Number(process.env['ROUNDS'] ?? 100) / 2);

let served: Awaited<ReturnType<typeof serveDist>>;
let profile: string;

beforeAll(async () => {
  served = await serveDist();
  profile = await newProfile();
});

afterAll(async () => {
  await served.close();
  await removeProfile(profile);
});

test(`mornings at the desk that are killed ${ROUNDS} times hold what was shown as saved (seed ${SEED})`, async () => {
  const rounds = await killMornings({ origin: served.origin, profile }, { seed: SEED, rounds: ROUNDS });
  mkdirSync('.cache/soak', { recursive: true });
  writeFileSync(`.cache/soak/desk-killed-${SEED}.json`, JSON.stringify(rounds, null, 2));
  expect(rounds).toHaveLength(ROUNDS);
});
