import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killMornings } from '../soak/mornings.ts';
import { serveDist } from './browser.ts';
import { newProfile, removeProfile } from './profile.ts';

// `npm run soak` is the same with many more rounds. Another seed, another morning: SEED=7 npx vitest run tests/browser/desk-killed
const SEED = Number(process.env['SEED'] ?? 20_261_123);
const ROUNDS = 5;

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

test(`a morning at the desk that is killed again and again holds what was shown as saved, and no review is half one version and half another (seed ${SEED})`, async () => {
  const rounds = await killMornings({ origin: served.origin, profile }, { seed: SEED, rounds: ROUNDS });
  expect(rounds).toHaveLength(ROUNDS);
});
