import type { ReviewEvent } from '../consent/events.ts';
import { canonical } from './canonical.ts';

export type Joined = 'same' | 'first-is-longer' | 'second-is-longer' | 'different';

/**
 * How two logs stand to each other. They join only where one is the beginning of the other; then the longer one says all.
 * `different`: both have to be kept, and both named.
 */
export function join(first: readonly ReviewEvent[], second: readonly ReviewEvent[]): Joined {
  const shared = first.slice(0, second.length);
  const agree = shared.every((event, index) => isSame(event, second[index]));
  if (!agree) return 'different';
  if (first.length === second.length) return 'same';
  return first.length > second.length ? 'first-is-longer' : 'second-is-longer';
}

const isSame = (a: ReviewEvent, b: ReviewEvent | undefined): boolean =>
  b !== undefined && canonical(a) === canonical(b);
