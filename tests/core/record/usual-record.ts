import type { Fact, ReviewEvent } from '../../../src/consent/events.ts';
import { makeRecord } from '../../../src/record/make-record.ts';
import type { ReviewRecord } from '../../../src/record/record.ts';
import { sealLog } from '../../../src/record/seal-record.ts';
import { reviewed, parts } from '../consent/reviewed.ts';
import { log } from '../consent/sample.ts';
import { digest, newDevice } from '../pdf/device.ts';

const hash = (letter: string) => letter.repeat(64);
export const content = { ...parts, structureHash: hash('5'), textHash: hash('7') };

/** A review that was gone through and signed, with times, hashes and a seal as long and as uneven as real ones. */
export async function usualRecord(points = 0): Promise<ReviewRecord> {
  const by = await newDevice('Beforehand device TEST-TEST');
  const events = log(...reviewed('go-ahead')).map((event, i): ReviewEvent => ({
    ...event,
    at: new Date(Date.UTC(2026, 10, 23, 9, 12) + i * 7331).toISOString().replace('Z', '+00:00'),
    textHash: content.textHash,
    fact: points > 0 ? drawn(event.fact, points) : event.fact,
  }));
  const seals = await sealLog(makeRecord({ ...content, events }), by, digest);
  return makeRecord({ ...content, events, seals });
}

/** A pen's path that never runs straight, in the four decimals that the pad keeps. */
function drawn(fact: Fact, points: number): Fact {
  if (fact.type !== 'signed') return fact;
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  const at = (i: number): readonly [number, number] => [
    round(0.05 + (0.9 * i) / points + 0.02 * Math.sin(i * 1.7)),
    round(0.2 + 0.1 * Math.sin(i / 3) + 0.03 * Math.cos(i * 2.3)),
  ];
  return { ...fact, mark: { method: 'drawn', strokes: [Array.from({ length: points }, (_, i) => at(i))] } };
}
