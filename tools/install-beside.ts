import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** Installs what a tool measures with into the tool's own folder, apart from the app's packages, where it has not been yet. */
export function installBeside(folder: string, what: string): void {
  const [lock, installed] = [`${folder}/package-lock.json`, `${folder}/node_modules/.package-lock.json`];
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error(`Installing ${what} into ${folder}/node_modules: npm ci --prefix ${folder}`);
  const { status } = spawnSync('npm', ['ci', '--prefix', folder, '--ignore-scripts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm ci --prefix ${folder} failed`);
}
