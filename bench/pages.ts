import { readFileSync } from 'node:fs';
import { CatalogText } from '../src/risks/text.ts';
import type { Plugin } from 'vite';

/** What one page of every candidate shows above its answer and its comment. */
export type BenchPage = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly whatItIs: string;
  readonly whatCouldHappen: string;
};

const catalog = 'src/risks/catalogs/lumbar-rhizotomy/0.1.0';

export const readCatalog = (name: string): unknown => JSON.parse(readFileSync(`${catalog}/${name}`, 'utf8'));

/** The first risks of a catalog as pages: every candidate shows the same words. */
export const pagesOf = (text: CatalogText, count: number): readonly BenchPage[] =>
  Object.entries(text.risks)
    .slice(0, count)
    .map(([id, { title, summary, whatItIs, whatCouldHappen }]) => ({ id, title, summary, whatItIs, whatCouldHappen }));

export const realText = (): CatalogText => CatalogText.parse(readCatalog('en.json'));

/** Puts its pages into a candidate, in the form in which the app gets its catalog. */
export const withPages = (pages: readonly BenchPage[]): Plugin => ({
  name: 'bench:pages',
  load: (id) =>
    id.endsWith('/bench/shown-pages.ts')
      ? `export const pages = JSON.parse(${JSON.stringify(JSON.stringify(pages))});`
      : null,
});
