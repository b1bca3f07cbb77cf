import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultsIn, type Source } from './architecture/check.ts';
import { house } from './architecture/house.ts';

const isModule = (path: string) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts');

const sources: readonly Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(isModule)
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .map((path) => ({ path, source: readFileSync(path, 'utf8') }));

test('every module of src keeps to the table of the house', () => {
  expect(faultsIn(sources)).toEqual([]);
});

test('the table was held against every module on disk', () => {
  const onDisk = Object.keys(import.meta.glob('../src/**/*.{ts,tsx}')).filter(isModule);
  expect(sources).toHaveLength(onDisk.length);
  expect(sources.length).toBeGreaterThan(60);
});

test('every room but the outermost is imported by higher floors alone', () => {
  for (const { floor, rooms } of Object.values(house)) {
    for (const room of rooms) expect(house[room]?.floor).toBeLessThan(floor);
  }
});

const planted: readonly (readonly [name: string, path: string, source: string, fault: string])[] = [
  ['an import upward', 'src/risks/a.ts', "import { b } from '../consent/b.ts';", 'may not import src/consent/b.ts'],
  ['an import sideways', 'src/storage/a.ts', "import { b } from '../sheet/b.ts';", 'may not import src/sheet/b.ts'],
  [
    'an import of a type',
    'src/ui/a.ts',
    "import type { B } from '../consent/b.ts';",
    'may not import src/consent/b.ts',
  ],
  ['a type imported in place', 'src/ui/a.ts', "let b: import('../pdf/b.ts').B;", 'may not import src/pdf/b.ts'],
  [
    'an export from elsewhere',
    'src/ui/a.ts',
    "export { b } from '../patient/b.ts';",
    'may not import src/patient/b.ts',
  ],
  ['an import by name space', 'src/ui/a.ts', "export * from '../app/b.ts';", 'may not import src/app/b.ts'],
  ['a file outside src', 'src/app/a.ts', "import { b } from '../../tools/b.ts';", 'may not import tools/b.ts'],
  ['a package of another room', 'src/risks/a.ts', "import { jsPDF } from 'jspdf';", 'may not import jspdf'],
  ['a heavier part of a package', 'src/consent/a.ts', "import { create } from 'zustand';", 'may not import zustand'],
  ['a module of Node', 'src/record/a.ts', "import { join } from 'node:path';", 'may not import node:path'],
  ['import()', 'src/patient/a.ts', "import('../sheet/b.ts');", 'import() of ../sheet/b.ts'],
  ['import() of who knows what', 'src/ui/a.ts', 'const f = (x) => import(x);', 'import() of (computed)'],
  ['a glob', 'src/risks/a.ts', "import.meta.glob('./*.json');", 'import() of import.meta.glob'],
  ['a default export', 'src/ui/a.ts', 'export default 1;', 'default export'],
  ['a default export by name', 'src/ui/a.ts', 'const a = 1; export { a as default };', 'default export'],
  ['an import without extension', 'src/ui/a.ts', "import { b } from './b';", 'import without an extension: ./b'],
  ['the clock', 'src/risks/a.ts', 'export const now = () => Date.now();', 'names Date'],
  ['a new date', 'src/sheet/a.ts', 'export const now = () => new Date();', 'names Date'],
  ['chance', 'src/consent/a.ts', 'export const r = () => Math.random();', 'names Math.random'],
  ['chance, taken apart', 'src/consent/a.ts', 'const { random } = Math;', 'names Math'],
  ['the device’s crypto', 'src/record/a.ts', 'const { subtle } = crypto;', 'names crypto'],
  ['the page', 'src/consent/a.ts', "document.title = 'a';", 'names document'],
  ['storage', 'src/consent/a.ts', "export const open = () => indexedDB.open('a');", 'names indexedDB'],
  ['the globals by another name', 'src/consent/a.ts', "globalThis['Date'].now();", 'names globalThis'],
  ['the clock in the pagination', 'src/pdf/pages/paginate-lists.ts', 'Date.now();', 'names Date'],
  ['what only a bundler reads', 'src/sheet/a.ts', "import a from './a.ttf?url';", 'needs a bundler for ./a.ttf?url'],
  ['a room that is not in the table', 'src/helpers/a.ts', 'export const a = 1;', 'no such room'],
  ['a file beside the rooms', 'src/a.ts', 'export const a = 1;', 'no such room'],
];

test.for(planted)('a planted break is reported: %s', ([, path, source, fault]) => {
  expect(faultsIn([{ path, source }])).toContain(`${path}: ${fault}`);
});

test('files that import each other in a circle are reported once', () => {
  const circle = [
    { path: 'src/ui/a.ts', source: "import { b } from './b.ts';" },
    { path: 'src/ui/b.ts', source: "export { c } from './c.ts';" },
    { path: 'src/ui/c.ts', source: "import type { A } from './a.ts';" },
    { path: 'src/ui/d.ts', source: "import { a } from './a.ts';" },
  ];
  expect(faultsIn(circle)).toEqual(['circle: src/ui/a.ts > src/ui/b.ts > src/ui/c.ts > src/ui/a.ts']);
});

test('what the table allows is not reported', () => {
  const allowed = [
    { path: 'src/main.tsx', source: "import('./app/start.ts'); import { createRoot } from 'react-dom/client';" },
    { path: 'src/app/start.ts', source: "import('../pdf/make-sheet.ts'); new Date();" },
    {
      path: 'src/record/seal.ts',
      source: 'export type At = Date; export const seal = (crypto: Crypto) => crypto.subtle;',
    },
    {
      path: 'src/sheet/said.ts',
      source: "import type { A } from '../risks/a.ts'; export const a = Math.max({ document: 1 }.document);",
    },
    {
      path: 'src/patient/Form.tsx',
      source: "import { zodResolver } from '@hookform/resolvers/zod'; const A = () => <p />;",
    },
  ];
  expect(faultsIn(allowed)).toEqual([]);
});
