import { expect, test } from 'vitest';
import { faultOf, vaultError } from '../../../src/consent/vault.ts';

test('a fault of the vault is known by its code, and its message holds the code alone', () => {
  expect(faultOf(vaultError('quota'))).toBe('quota');
  expect(vaultError('quota').message).toBe('vault: quota');
});

test.for([
  ['nothing', undefined],
  ['what is no error', { name: 'VaultError', fault: 'quota' }],
  ['an error of another making', Object.assign(new Error('x'), { fault: 'quota' })],
  ['an error without a code', Object.assign(new Error('x'), { name: 'VaultError' })],
  ['an error with a code of its own', Object.assign(new Error('x'), { name: 'VaultError', fault: 'strange' })],
])('%s is a fault that is not known', ([, error]) => {
  expect(faultOf(error)).toBe('unknown');
});
