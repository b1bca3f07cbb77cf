import * as z from 'zod/mini';
import { hex } from './row.ts';

const ROW_FORMAT = 1;

/** What every row was when the header was written, so that one that went missing or came back from earlier is noticed. */
export const Header = z.strictObject({ format: z.literal(ROW_FORMAT), events: z.int(), digest: z.string() });
export type Header = z.infer<typeof Header>;

const NewerHeader = z.looseObject({ format: z.int().check(z.gt(ROW_FORMAT)) });

/** Each row's iv in hex, by its seq, without the header's own. An iv is never used twice, so it stands for its row. */
export type Ivs = ReadonlyMap<number, string>;

export async function headerFor(ivs: Ivs, crypto: Crypto): Promise<Header> {
  const lines = [...ivs].toSorted(([a], [b]) => a - b).map(([seq, iv]) => `${seq} ${iv}\n`);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines.join('')));
  return { format: ROW_FORMAT, events: eventCount(ivs), digest: hex(new Uint8Array(digest)) };
}

export const eventCount = (ivs: Ivs): number => [...ivs.keys()].filter((seq) => seq > 0).length;

export const isNewer = (content: unknown): boolean => NewerHeader.safeParse(content).success;
