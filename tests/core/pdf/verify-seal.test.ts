import { beforeAll, expect, test } from 'vitest';
import { binary } from '../../../src/pdf/ink/pdf-writer.ts';
import { proofsFrom } from '../../../src/pdf/seal/proofs.ts';
import { verifySeal } from '../../../src/pdf/seal/verify-seal.ts';
import { random } from '../../soak/random.ts';
import { newDevice } from './device.ts';
import { madeSheet, sealedBy } from './made-sheet.ts';

const proofs = proofsFrom(crypto.subtle);
const verdictOn = (pdf: Uint8Array<ArrayBuffer>) => verifySeal(pdf, binary(pdf), proofs);

let device: Awaited<ReturnType<typeof newDevice>>;
let pdf: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  device = await newDevice('Beforehand device 7F3A');
  pdf = await sealedBy(device);
});

test('a sealed file is unchanged, since when and by whose key', async () => {
  expect(await verdictOn(pdf)).toEqual({
    is: 'unchanged',
    certificate: device.certificate,
    at: '2026-11-23T08:12:05Z',
  });
});

test('a file without a seal has none', async () => {
  expect(await verdictOn(madeSheet())).toEqual({ is: 'none' });
});

test('two hundred bits turned over are two hundred files that are not unchanged', async () => {
  const chance = random(20_261_123);
  for (let i = 0; i < 200; i += 1) {
    const [at, bit] = [chance.below(pdf.length), chance.below(8)];
    const changed = Uint8Array.from(pdf);
    changed[at] = (changed[at] ?? 0) ^ (1 << bit);
    expect([at, bit, (await verdictOn(changed)).is]).not.toContain('unchanged');
  }
});

test('every place in the hole counts too', async () => {
  const from = binary(pdf).indexOf('/Contents <') + 11;
  for (let at = from; at < from + 4096; at += 37) {
    const changed = Uint8Array.from(pdf);
    changed[at] = changed[at] === 0x30 ? 0x31 : 0x30;
    expect([at, (await verdictOn(changed)).is]).toEqual([at, 'changed']);
  }
});

test('what is added behind the end is a change', async () => {
  const more = new TextEncoder().encode('\n%%EOF\n');
  expect(await verdictOn(Uint8Array.from([...pdf, ...more]))).toEqual({ is: 'changed' });
});

test('the seal of another file is none of this one', async () => {
  const other = await sealedBy(device, { record: '{"format":"beforehand-review","other":1}' });
  const hole = /\/Contents <[\da-f]+>/u;
  const moved = binary(pdf).replace(hole, hole.exec(binary(other))?.[0] ?? '');
  expect(await verdictOn(Uint8Array.from(moved, (character) => character.codePointAt(0) ?? 0))).toEqual({
    is: 'changed',
  });
});
