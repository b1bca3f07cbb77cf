import { expect, test } from 'vitest';
import { planInstall } from '../../../tools/prerequisites.ts';

const debian = { families: ['debian'], root: true };
const ubuntu = { families: ['ubuntu', 'debian'], root: true };
const mac = { families: [], root: false };

const update = ['apt-get', 'update'];
const aptInstall = ['apt-get', '--option=DPkg::Lock::Timeout=300', 'install', '--yes', '--no-install-recommends'];

test('root on Debian gets everything from Debian', () => {
  const plan = planInstall(['chromium', 'qpdf', 'poppler-utils'], debian);
  expect(plan).toEqual({ ok: true, commands: [update, [...aptInstall, 'chromium', 'qpdf', 'poppler-utils']] });
});

test('root on Ubuntu gets Chromium from playwright, the rest from Ubuntu', () => {
  const plan = planInstall(['chromium', 'qpdf'], ubuntu);
  const chromium = ['npx', 'playwright-core', 'install', '--with-deps', '--no-shell', 'chromium'];
  expect(plan).toEqual({ ok: true, commands: [update, [...aptInstall, 'qpdf'], chromium] });
});

test('elsewhere only Chromium can be installed', () => {
  const chromium = ['npx', 'playwright-core', 'install', '--no-shell', 'chromium'];
  expect(planInstall(['chromium'], mac)).toEqual({ ok: true, commands: [chromium] });
});

test('what has to be installed by hand is named', () => {
  expect(planInstall(['chromium', 'qpdf'], mac)).toEqual({ ok: false, missing: ['qpdf'] });
  expect(planInstall(['qpdf'], { ...debian, root: false })).toEqual({ ok: false, missing: ['qpdf'] });
});

test('nothing is run where nothing is missing', () => {
  expect(planInstall([], mac)).toEqual({ ok: true, commands: [] });
});
