import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import type { BenchPage } from './pages.ts';
import { withPages } from './pages.ts';

const OUT = fileURLToPath(new URL('../.cache/bench', import.meta.url));

type Page = {
  readonly source: string;
  readonly name: string;
  readonly pages: readonly BenchPage[];
  readonly plugins?: readonly Plugin[];
};

/** Builds a candidate's page as the app is built: minified, hashed, for the same browsers. Gives the folder. */
export async function buildPage({ source, name, pages, plugins = [] }: Page): Promise<string> {
  const outDir = `${OUT}/${name}`;
  await build({
    root: fileURLToPath(new URL(source, import.meta.url)),
    configFile: false,
    logLevel: 'error',
    base: './',
    oxc: { jsx: { runtime: 'automatic' } },
    plugins: [withPages(pages), ...plugins],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
    },
  });
  return outDir;
}

/** Builds the app itself, by its own configuration. */
export async function buildApp(name: string, plugins: Plugin[] = []): Promise<string> {
  const outDir = `${OUT}/${name}`;
  await build({ logLevel: 'error', plugins, build: { outDir, emptyOutDir: true } });
  return outDir;
}
