import { expect, test } from 'vitest';
import { faultOf, VAULT_FAULTS, vaultError } from '../../../src/consent/vault.ts';
import { faultIn } from '../../../src/storage/database.ts';
import { inTurn } from '../../../src/storage/in-turn.ts';

test.each([
  ['QuotaExceededError', 'quota'],
  ['VersionError', 'newer'],
  ['SecurityError', 'unavailable'],
  ['InvalidStateError', 'unavailable'],
  ['AbortError', 'unknown'],
  ['toString', 'unknown'],
])('a browser that throws %s says %s', (name, fault) => {
  expect(faultIn(new DOMException('Edith Harper', name))).toBe(fault);
});

test('a vault error keeps its code on the way up, and says nothing else', () => {
  expect(VAULT_FAULTS.map((fault) => faultIn(vaultError(fault)))).toEqual([...VAULT_FAULTS]);
  expect(String(vaultError('quota'))).toBe('VaultError: vault: quota');
});

test('an error of another making is unknown', () => {
  const odd = [new Error('quota'), Object.assign(new Error('x'), { fault: 'quota' }), 'quota', null];
  expect(odd.map(faultOf)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
});

test('work is done one at a time and in order, also after work that failed', async () => {
  const done: string[] = [];
  const queue = inTurn();
  const work = (name: string, ticks: number) => async () => {
    done.push(`${name} begins`);
    for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
    done.push(`${name} ends`);
    if (name === 'second') throw new Error(name);
  };
  const asked = [queue(work('first', 9)), queue(work('second', 3)), queue(work('third', 1))];
  const ends = await Promise.allSettled(asked);
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(done).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});
