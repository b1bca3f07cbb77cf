import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const lock = 'bench/package-lock.json';
const installed = 'bench/node_modules/.package-lock.json';

const isInstalled = () => existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;

/** Installs what the app is measured against, beside the app's own packages, where it has not been yet. */
export function install(): void {
  if (isInstalled()) return;
  console.error(
    'Installing what the app is measured against, into bench/node_modules (about 450 MB): npm ci --prefix bench',
  );
  const { status } = spawnSync('npm', ['ci', '--prefix', 'bench', '--ignore-scripts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('npm ci --prefix bench failed');
}
