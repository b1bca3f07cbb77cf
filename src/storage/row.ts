import * as z from 'zod/mini';

/** A line of a review as it lies in storage. Nothing in it but the review's random id and the line's number can be read. */
export const Row = z.strictObject({
  review: z.string(),
  seq: z.int(),
  iv: z.instanceof(Uint8Array),
  ciphertext: z.instanceof(ArrayBuffer),
});
export type Row = z.infer<typeof Row>;

/** Events are numbered from 1; what stands once per review has a number of its own. */
export const SEQ = { header: 0, drafts: -1, place: -2, seals: -3, listing: -4, sheets: -5 } as const;

export type Cipher = { readonly crypto: Crypto; readonly key: CryptoKey; readonly review: string };

const IV_BYTES = 12;

export const newKey = (crypto: Crypto): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

export async function sealRow({ crypto, key, review }: Cipher, seq: number, content: unknown): Promise<Row> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const plain = new TextEncoder().encode(JSON.stringify(content));
  return { review, seq, iv, ciphertext: await crypto.subtle.encrypt(algorithm(iv, review, seq), key, plain) };
}

/** Rejects where the row was changed, cut, or is not this review's row of this number. */
export async function openRow({ crypto, key, review }: Cipher, row: Row): Promise<unknown> {
  const plain = await crypto.subtle.decrypt(algorithm(new Uint8Array(row.iv), review, row.seq), key, row.ciphertext);
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
}

function algorithm(iv: Uint8Array<ArrayBuffer>, review: string, seq: number): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(JSON.stringify([review, seq])) };
}

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
