/** The text that was deflated into these bytes; null unless it is exactly `size` bytes of UTF-8. Stops reading beyond that. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, size: number): Promise<string | null> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    const inflated = await readExactly(stream.getReader(), size);
    return inflated && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(inflated);
  } catch {
    // A damaged stream rejects, and text that is not UTF-8 throws: to the reader both are a file that cannot be read.
    return null;
  }
}

async function readExactly(reader: ReadableStreamDefaultReader<Uint8Array>, size: number): Promise<Uint8Array | null> {
  const read = new Uint8Array(size);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return length === size ? read : null;
    if (length + value.length > size) {
      await reader.cancel();
      return null;
    }
    read.set(value, length);
    length += value.length;
  }
}
