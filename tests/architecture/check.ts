import { posix } from 'node:path';
import { besideTheRooms, house } from './house.ts';
import { readSource, type Reading } from './read-source.ts';

export type Source = { readonly path: string; readonly source: string };
type Read = Reading & { readonly path: string; readonly room: string };

/**
 * What stands against the table of the house, one line a fault.
 * @param sources every module of `src`, by its path from the top level.
 */
export function faultsIn(sources: readonly Source[]): readonly string[] {
  const files = sources.map(({ path, source }) => ({ path, room: roomOf(path), ...readSource(path, source) }));
  return [...files.flatMap(faultsOf), ...circles(files)];
}

const faultsOf = (file: Read): readonly string[] => {
  if (!Object.hasOwn(house, file.room)) return [`${file.path}: no such room`];
  return [...importFaults(file), ...exportFaults(file), ...purityFaults(file)].map((fault) => `${file.path}: ${fault}`);
};

function importFaults(file: Read): readonly string[] {
  return file.imports.flatMap(({ specifier, dynamic }) => [
    ...(dynamic && file.room !== 'app' ? [`import() of ${specifier}`] : []),
    ...(specifier.startsWith('.') ? fileFaults(file, specifier) : packageFaults(file, specifier)),
  ]);
}

function fileFaults(file: Read, specifier: string): readonly string[] {
  const target = resolve(file.path, specifier);
  const room = roomOf(target);
  const allowed = room === file.room || (house[file.room]?.rooms.includes(room) ?? false);
  return [
    ...(allowed ? [] : [`may not import ${target}`]),
    ...(posix.extname(target) === '' ? [`import without an extension: ${specifier}`] : []),
  ];
}

function packageFaults(file: Read, specifier: string): readonly string[] {
  const allowed = house[file.room]?.packages.some((name) =>
    name.endsWith('/*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name,
  );
  return (allowed ?? false) || specifier === '(computed)' ? [] : [`may not import ${specifier}`];
}

const exportFaults = (file: Read): readonly string[] => (file.defaultExport ? ['default export'] : []);

function purityFaults(file: Read): readonly string[] {
  const pure = house[file.room]?.pure;
  const held = pure === 'all' || (pure?.test(file.path) ?? false);
  if (!held) return [];
  const bundled = file.imports.filter(({ specifier }) => specifier.includes('?') || specifier.endsWith('.css'));
  return [
    ...file.impurities.map((name) => `names ${name}`),
    ...bundled.map(({ specifier }) => `needs a bundler for ${specifier}`),
  ];
}

/** Files of one room that import each other, straight or by way of others, each circle once. */
function circles(files: readonly Read[]): readonly string[] {
  const next = new Map(files.map((file) => [file.path, neighbours(file)]));
  const found = new Map<string, string>();
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start !== -1) {
      const circle = way.slice(start);
      found.set(circle.toSorted().join(), `circle: ${[...circle, path].join(' > ')}`);
    }
    if (start !== -1 || done.has(path)) return;
    for (const target of next.get(path) ?? []) walk(target, [...way, path]);
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return [...found.values()];
}

const neighbours = (file: Read) =>
  file.imports
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier }) => resolve(file.path, specifier))
    .filter((target) => roomOf(target) === file.room);

const resolve = (from: string, specifier: string) => posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));

const roomOf = (path: string): string =>
  besideTheRooms[path] ?? /^src\/(?<room>[^/]+)\//.exec(path)?.groups?.['room'] ?? path;
