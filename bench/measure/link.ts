import { setTimeout as wait } from 'node:timers/promises';

export type Speed = {
  /** Bytes a second, to the browser and from it. */
  readonly down: number;
  readonly up: number;
  /** Milliseconds from a request to the first byte of its answer. */
  readonly latency: number;
};

const kbit = 1000 / 8;

/** 1.6 Mbit/s down, 750 kbit/s up, 150 ms: Lighthouse's "slow 4G". */
export const SLOW_4G: Speed = { down: 1600 * kbit, up: 750 * kbit, latency: 150 };

/** No slower than this machine. */
export const FULL_SPEED: Speed = { down: 1e12, up: 1e12, latency: 0 };

/** One line that everything shares: what a service worker loads takes from what the page loads, as it does on a phone. */
export function createLink({ down, up, latency }: Speed) {
  let free = { down: 0, up: 0 };
  const pass = async (way: 'down' | 'up', bytes: number, rate: number) => {
    const end = Math.max(performance.now(), free[way]) + (bytes / rate) * 1000;
    free = { ...free, [way]: end };
    await wait(Math.max(0, end - performance.now()));
  };
  return {
    down: (bytes: number) => pass('down', bytes, down),
    request: async (bytes: number) => {
      await pass('up', bytes, up);
      await wait(latency);
    },
  };
}
