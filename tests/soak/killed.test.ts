import { mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveDist } from '../browser/browser.ts';
import { newProfile, removeProfile } from '../browser/profile.ts';
import { endAgainAndAgain, type Round } from './rounds.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_123);
const ROUNDS = Number(process.env['ROUNDS'] ?? 100);

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

test(`a review that is ended ${ROUNDS} times holds what was shown as saved (seed ${SEED})`, async () => {
  const rounds = await endAgainAndAgain({ origin: served.origin, profile }, { seed: SEED, rounds: ROUNDS });
  const found = (where: Round['found']) => `${rounds.filter((round) => round.found === where).length} ${where}`;
  console.log(`seed ${SEED}, ${rounds.length} rounds: ${found('before')}, ${found('in between')}, ${found('after')}`);
  mkdirSync('.cache/soak', { recursive: true });
  writeFileSync(`.cache/soak/killed-${SEED}.json`, JSON.stringify(rounds, null, 2));
  expect(rounds).toHaveLength(ROUNDS);
});
