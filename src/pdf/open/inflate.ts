import { joined, type Bytes } from '../seal/bytes.ts';

/** The text that was deflated into these bytes; null unless it is exactly `size` bytes of UTF-8. Stops reading beyond that. */
export async function inflate(bytes: Bytes, size: number): Promise<string | null> {
  const read = await inflateBytes(bytes, size);
  return read && decode(read);
}

/** The same of any bytes. */
export async function inflateBytes(bytes: Bytes, size: number): Promise<Bytes | null> {
  const { read, end } = await readUpTo(bytes, size);
  return end === 'whole' && read.length === size ? read : null;
}

/** The same where the size is not known and something may follow; null where there is nothing to be read, or more than `most` bytes. */
export async function inflateUpTo(bytes: Bytes, most: number): Promise<string | null> {
  const { read, end } = await readUpTo(bytes, most);
  return end === 'too-much' || read.length === 0 ? null : decode(read);
}

type Read = { readonly read: Bytes; readonly end: 'whole' | 'damaged' | 'too-much' };

async function readUpTo(bytes: Bytes, most: number): Promise<Read> {
  const chunks: Uint8Array[] = [];
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  try {
    for (let length = 0; ;) {
      const { done, value } = await reader.read();
      if (done) return { read: joined(chunks), end: 'whole' };
      length += value.length;
      if (length > most) {
        await reader.cancel();
        return { read: new Uint8Array(), end: 'too-much' };
      }
      chunks.push(value);
    }
  } catch {
    // Bytes that were never deflated, were cut, or that something follows.
    return { read: joined(chunks), end: 'damaged' };
  }
}

/** Null where the bytes are not UTF-8. */
function decode(bytes: Bytes): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
