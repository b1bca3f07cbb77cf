import type { Fact, ReviewEvent } from '../../../src/consent/events.ts';

const stopped: Fact = { type: 'stopped' };

export const anEvent = (seq: number, fact: Fact = stopped): ReviewEvent => ({
  seq,
  at: `2026-11-23T09:12:${String(seq).padStart(2, '0')}.000+01:00`,
  by: { role: 'patient' },
  language: 'en',
  textHash: 'text-1',
  fact,
});
