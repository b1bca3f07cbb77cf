import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approve } from '../../tools/catalog/approve.ts';
import { launch, serveDist } from './browser.ts';
import { begin, visit } from './saved-patient.ts';

const CATALOGS = 'src/risks/catalogs';
const TEXT = `${CATALOGS}/lumbar-rhizotomy/0.1.0/en.json`;
const DECLARED =
  'Approved for use at Hill Hospital by Dr Ada Berg (consultant, GMC 1234567), until 30 June 2027. Declared by the site, not verified by this app.';
const DRAFT = 'Draft content, not approved for clinical use';

let folder: string;
let chromium: Awaited<ReturnType<typeof launch>>;

/** A copy of the project whose catalog a site approves: none of that ships. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beforehand-approved-'));
  for (const name of ['src', 'tools', 'public', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.ts'])
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const wish = { by: 'Dr Ada Berg', role: 'consultant', registration: 'GMC 1234567', site: 'Hill Hospital' };
  const who = { ...wish, id: 'lumbar-rhizotomy', language: 'en', until: '2027-06-30' };
  expect(approve(join(folder, CATALOGS), who, '2026-11-23')).toMatchObject({ ok: true });
  chromium = await launch();
});

afterAll(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true });
});

function build(): void {
  const { status, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

/** What the start page, a page of a review, and the sheet say of the content, to a device whose clock stands there. */
async function saidOn(day: string): Promise<readonly string[]> {
  const served = await serveDist({ folder: join(folder, 'dist') });
  const context = await chromium.browser.newContext();
  const page = await context.newPage();
  await page.clock.setFixedTime(`${day}T12:00:00`);
  await page.goto(served.origin, { waitUntil: 'networkidle' });
  const line = page.locator('.draft-notice, .approval-notice');
  // The HTML says draft until the device's clock was asked.
  const start = (await line.filter({ hasText: /Declared|its approval/u }).textContent()) ?? '';
  await begin(page, served.origin);
  const review = (await line.allTextContents()).join('');
  await visit(page, '#/sheet');
  const status = await page.getByText('Status of the content').locator('+ dd').textContent();
  await context.close();
  await served.close();
  return [start, review, status ?? ''];
}

test('an approval is said until its last day, and any edit or the day after makes every page a draft again', async () => {
  build();
  expect(await saidOn('2027-06-30')).toEqual([DECLARED, '', DECLARED]);
  const ended = `${DRAFT}: its approval ended on 30 June 2027`;
  expect(await saidOn('2027-07-01')).toEqual([ended, ended, ended]);

  // Nobody hashes it: the build sees it all the same.
  const text = readFileSync(join(folder, TEXT), 'utf8');
  writeFileSync(join(folder, TEXT), text.replace('Oxygen may drop.', 'Oxygen can drop.'));
  build();
  const changed = `${DRAFT}: it was changed after its approval`;
  expect(await saidOn('2026-11-23')).toEqual([changed, changed, changed]);
});
