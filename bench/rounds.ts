import type { Candidate } from './candidate.ts';
import { filesOf } from './measure/files.ts';
import { SLOW_4G } from './measure/link.ts';
import { launch } from './measure/phone.ts';
import { run, type Run } from './measure/run.ts';
import { serve } from './measure/server.ts';
import { resultOf, type Result } from './results.ts';

/** Each candidate once, then each once more: what else the machine has to do falls on all alike. */
export async function measure(candidates: readonly Candidate[], rounds: number): Promise<readonly Result[]> {
  const files = new Map(candidates.map(({ folder }) => [folder, filesOf(folder)]));
  const runs = new Map<string, readonly Run[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const candidate of candidates) {
      // The first round warms the machine up and only loads: it is not counted.
      const one = await once(round === 0 ? { ...candidate, pages: 0 } : candidate, files.get(candidate.folder));
      if (round > 0) runs.set(candidate.id, [...(runs.get(candidate.id) ?? []), one]);
      console.error(`  round ${round} of ${rounds}: ${candidate.name}: ready after ${Math.round(one.ready)} ms`);
    }
  }
  return candidates.map((candidate) => resultOf(candidate, runs.get(candidate.id) ?? []));
}

async function once(candidate: Candidate, files: ReturnType<typeof filesOf> = new Map()): Promise<Run> {
  const served = await serve(files, SLOW_4G);
  const browser = await launch();
  try {
    return await run(browser, candidate, served);
  } finally {
    await browser.close();
    await served.close();
  }
}
