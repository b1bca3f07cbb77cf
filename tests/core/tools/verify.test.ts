import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { newDevice } from '../pdf/device.ts';
import { handedOut, versions } from '../pdf/versions.ts';
import { fileOfVersion } from '../record/fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

function verify(content: string | Uint8Array | null, ...options: readonly string[]) {
  const file = join(folder, 'given');
  if (content !== null) writeFileSync(file, content);
  const command = ['--import', 'tsx', 'tools/verify.ts', ...(content === null ? [] : [file]), ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, said: stdout.trim(), complained: stderr.trim() };
}

const sealed = fileOfVersion(2);

test('what was not changed ends with 0, in one line', () => {
  expect(verify(sealed)).toMatchObject({
    status: 0,
    said: 'Unchanged since it was sealed on 23 Nov 2026, 09:18 +01:00 by the device “Beforehand device 4K2M-00DE”.',
  });
});

test('each earlier sheet inside has a line of its own', async () => {
  const by = await newDevice('Beforehand device 7F3A');
  const [one, two] = await versions(by, 2);
  if (!one || !two) throw new Error('two versions');
  const first = await handedOut(one, { by });
  const { status, said } = verify(await handedOut(two, { by, earlier: [first] }));
  expect({ status, said: said.split('\n') }).toEqual({
    status: 0,
    said: [
      'Unchanged since it was sealed on 23 Nov 2026, 09:26 +01:00 by the device “Beforehand device 7F3A”.',
      'Earlier sheet 1, signed 23 Nov 2026, 09:22 +01:00: unchanged',
    ],
  });
});

test('what was changed ends with 1 and says where', () => {
  expect(verify(sealed.replaceAll('Edith Harper', 'Edith Carter'))).toMatchObject({
    status: 1,
    said: 'Changed since it was sealed: entry 2 of the record is another.',
  });
});

test('what cannot be told ends with 2', () => {
  expect(verify(fileOfVersion(1))).toMatchObject({
    status: 2,
    said: 'Not sealed: nothing shows whether it was changed.',
  });
  expect(verify('Dear Sir')).toMatchObject({ status: 2, said: 'Not a sheet or a saved review of this app.' });
  expect(verify(null)).toMatchObject({ status: 2, said: '' });
  expect(verify(null, 'no-such-file')).toMatchObject({ status: 2, complained: 'no-such-file: cannot be opened' });
});

test('--json gives the details too', () => {
  const { status, said } = verify(sealed, '--json');
  expect(status).toBe(0);
  const details: unknown = JSON.parse(said);
  expect(details).toMatchObject({ verdict: 'unchanged', device: 'Beforehand device 4K2M-00DE' });
  expect(details).toHaveProperty('details.0', { label: 'Name', values: ['Edith Harper-Őry'] });
});
