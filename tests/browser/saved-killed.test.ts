import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endAgainAndAgain } from '../soak/rounds.ts';
import { serveDist } from './browser.ts';
import { newProfile, removeProfile } from './profile.ts';

// `npm run soak` is the same with many more rounds. Another seed, another review: SEED=7 npx vitest run tests/browser/saved-killed
const SEED = Number(process.env['SEED'] ?? 20_261_123);
const ROUNDS = 8;

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

test(`a browser or a tab that is ended has lost nothing that was shown as saved (seed ${SEED})`, async () => {
  const rounds = await endAgainAndAgain({ origin: served.origin, profile }, { seed: SEED, rounds: ROUNDS });
  expect(rounds).toHaveLength(ROUNDS);
});
