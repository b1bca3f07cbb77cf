import { expect, test } from 'vitest';
import { signedData, signerOf } from '../../../src/pdf/seal/cms.ts';
import { digest, newDevice } from './device.ts';

const content = { hash: new Uint8Array(32).fill(7) };
/** What signs, or says that it was signed, without looking: what is tested here is the container. */
const sign = () => Promise.resolve(new Uint8Array(64).fill(0xff));
const verify = () => Promise.resolve(true);

async function container() {
  const { certificate } = await newDevice('Beforehand device 7F3A');
  return { certificate, der: await signedData(content, { certificate, sign }, digest) };
}

test('a container says whose it is', async () => {
  const { certificate, der } = await container();
  expect(await signerOf(der, content, { digest, verify })).toEqual(certificate);
});

test('not one byte of a container can be another', async () => {
  const { certificate, der } = await container();
  // The signature's two numbers, each after a nought, are the last of it: that they are the signer's is for `verify` to say.
  const isNumber = (at: number) => at >= der.length - 32 || (at >= der.length - 67 && at < der.length - 35);
  const taken: number[] = [];
  for (let at = 0; at < der.length; at += 1) {
    if (isNumber(at)) continue;
    const changed = Uint8Array.from(der);
    changed[at] = (changed[at] ?? 0) ^ 1;
    const signer = await signerOf(changed, content, { digest, verify });
    if (signer && String(signer) === String(certificate)) taken.push(at);
  }
  expect(taken).toEqual([]);
});
