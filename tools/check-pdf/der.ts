export type Der = {
  readonly tag: number;
  /** With its tag and length. */
  readonly whole: Buffer;
  readonly value: Buffer;
};

/** The first value that stands in some bytes. @see ITU-T X.690 §8.1. @throws where the bytes end before it does. */
export function readDer(bytes: Buffer): Der {
  const tag = bytes.readUInt8(0);
  const first = bytes.readUInt8(1);
  const lengthBytes = first < 0x80 ? 0 : first - 0x80;
  const length = first < 0x80 ? first : bytes.readUIntBE(2, lengthBytes);
  const start = 2 + lengthBytes;
  if (start + length > bytes.length) throw new Error('a value ends after its bytes do');
  return { tag, whole: bytes.subarray(0, start + length), value: bytes.subarray(start, start + length) };
}

/** The values inside a value. */
export function insideOf({ value }: Der): readonly Der[] {
  const found: Der[] = [];
  let left = value;
  while (left.length > 0) {
    const next = readDer(left);
    found.push(next);
    left = left.subarray(next.whole.length);
  }
  return found;
}
