import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { findChromium, onPath } from './chromium.ts';

type Machine = {
  /** `ID` and `ID_LIKE` of /etc/os-release. */
  readonly families: readonly string[];
  readonly root: boolean;
};

type Command = readonly [name: string, ...args: string[]];

type Plan =
  | { readonly ok: true; readonly commands: readonly Command[] }
  | { readonly ok: false; readonly missing: readonly string[] };

const toolsByPackage = { qpdf: ['qpdf'], 'poppler-utils': ['pdftotext', 'pdfinfo', 'pdftoppm', 'pdffonts', 'pdfsig'] };

/**
 * What has to be run so that the tests find what they need.
 * @param missing names of Debian packages, `chromium` among them.
 * @returns the packages that have to be installed by hand where no command can do it.
 */
export function planInstall(missing: readonly string[], { families, root }: Machine): Plan {
  const apt = root && families.includes('debian');
  // Ubuntu's package of this name is a door to its app store, which no container has.
  const chromiumByApt = apt && !families.includes('ubuntu');
  const byPlaywright = missing.includes('chromium') && !chromiumByApt;
  const packages = missing.filter((name) => name !== 'chromium' || chromiumByApt);
  if (packages.length > 0 && !apt) return { ok: false, missing: packages };
  return { ok: true, commands: [...aptCommands(packages), ...playwrightCommands(byPlaywright, apt)] };
}

const aptCommands = (packages: readonly string[]): readonly Command[] =>
  packages.length === 0
    ? []
    : [
        ['apt-get', 'update'],
        ['apt-get', '--option=DPkg::Lock::Timeout=300', 'install', '--yes', '--no-install-recommends', ...packages],
      ];

const playwrightCommands = (wanted: boolean, apt: boolean): readonly Command[] =>
  wanted ? [['npx', 'playwright-core', 'install', ...(apt ? ['--with-deps'] : []), '--no-shell', 'chromium']] : [];

/** Installs what the tests need and this machine lacks. Throws with the names of what has to be installed by hand. */
export function install(): void {
  const missing = missingPackages();
  if (missing.length === 0) return;
  const plan = planInstall(missing, thisMachine());
  if (!plan.ok) throw new Error(byHand(plan.missing));
  for (const command of plan.commands) run(command);
  const left = missingPackages();
  if (left.length > 0) throw new Error(byHand(left));
}

function missingPackages(): readonly string[] {
  const tools = Object.entries(toolsByPackage)
    .filter(([, commands]) => !commands.every((command) => onPath(command).some((file) => existsSync(file))))
    .map(([name]) => name);
  return findChromium() === undefined ? ['chromium', ...tools] : tools;
}

function thisMachine(): Machine {
  const file = '/etc/os-release';
  const release = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const families = [...release.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)/gm)].flatMap(([, ids]) => ids?.split(' ') ?? []);
  return { families, root: process.getuid?.() === 0 };
}

function run([name, ...args]: Command): void {
  console.log(`> ${[name, ...args].join(' ')}`);
  const { status, error } = spawnSync(name, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`${name} failed${error === undefined ? '' : `: ${error.message}`}`);
}

const byHand = (missing: readonly string[]) =>
  [
    `The tests need what this machine lacks: ${missing.join(', ')}.`,
    `Debian, Ubuntu: sudo apt-get install ${missing.join(' ')}`,
    `macOS: brew install ${missing.join(' ').replace('poppler-utils', 'poppler')}`,
    'A Chromium or Chrome that stands elsewhere: CHROMIUM_PATH=/path/to/it npm test',
  ].join('\n');
