/** What is written in the QR code of a picture; null where there is none that can be read. */
export type DecodeQr = (image: ImageData) => string | null;

/** In milliseconds: a code that is hard to read is better met in the next picture than pondered over. */
const PATIENCE = 60;

/** Fetches what reads QR codes, which nothing but a desk's camera needs. */
export async function fetchDecodeQr(): Promise<DecodeQr> {
  const { decodeQR } = await import('qr/decode.js');
  return (image) => {
    try {
      return decodeQR(image, { timeLimit: PATIENCE });
    } catch {
      // Most pictures hold no code, and that is thrown.
      return null;
    }
  };
}
