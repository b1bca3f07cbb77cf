import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { sealPdf } from '../../../src/pdf/seal/seal.ts';
import type { Signer } from '../../../src/pdf/seal/certificate.ts';
import { digest, newDevice } from './device.ts';
import { ask } from './open-again.ts';
import { DEVICE, madeSheet, sealedBy } from './made-sheet.ts';

const hole = /\/Contents <[0-9a-f]+>/u;
const withoutHole = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1').replace(hole, '');

describe('a sealed sheet', () => {
  let device: Signer;
  let pdf: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    device = await newDevice(DEVICE);
    pdf = await sealedBy(device);
  });

  test('is unchanged for every reader that can tell, by the device that sealed it, in all its bytes', () => {
    const said = ask('pdfsig', pdf);
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Total document signed');
    expect(said).toContain(`Signer Certificate Common Name: ${DEVICE}`);
    expect(said).toContain('Signature Type: ETSI.CAdES.detached');
    expect(said).toContain('Signing Time: Nov 23 2026 08:12:05');
  });

  test('is changed by any byte outside the seal', () => {
    for (const at of [100, 5000, pdf.length - 600]) {
      const changed = Uint8Array.from(pdf);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(ask('pdfsig', changed)).not.toContain('Signature is Valid');
    }
  });

  test('is the same but for the seal when it is sealed again, on this device or another', async () => {
    const others = [await sealedBy(device), await sealedBy(await newDevice('another'))];
    for (const other of others) {
      expect(withoutHole(other)).toBe(withoutHole(pdf));
      expect(other).not.toEqual(pdf);
    }
  });
});

test('a sheet without a place for a seal is not sealed', async () => {
  await expect(sealPdf(madeSheet(), await newDevice(DEVICE), digest)).rejects.toThrow('without a place for a seal');
});

test('the certificate says that it is a device’s own, for twenty years, and for signing alone', async () => {
  const { certificate } = await newDevice(DEVICE);
  const read = new X509Certificate(certificate);
  expect(read.verify(read.publicKey)).toBe(true);
  expect(read.subject).toBe(read.issuer);
  expect(read.subject).toContain(`CN=${DEVICE}`);
  expect(read.subject).toContain('vouched for by nobody.');
  expect([read.validFrom, read.validTo]).toEqual(['Nov  1 00:00:00 2026 GMT', 'Nov  1 00:00:00 2046 GMT']);
  expect(read.ca).toBe(false);
  expect(read.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
});
