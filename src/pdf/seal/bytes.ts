/** Bytes as they are handed on: copied, so that nobody holds a window on somebody else's buffer. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const same = (a: Bytes, b: Bytes): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);
