import { parseSync, Visitor } from 'vite';
import { impurities } from './impurities.ts';

export type Import = {
  readonly specifier: string;
  readonly dynamic: boolean;
};

export type Reading = {
  readonly imports: readonly Import[];
  readonly defaultExport: boolean;
  /** Globals of `impure` that the code names, types apart. */
  readonly impurities: readonly string[];
};

type Parsed = ReturnType<typeof parseSync>;

/** What a module imports, exports by default, and names of the world outside. Throws on source that does not parse. */
export function readSource(path: string, source: string): Reading {
  const parsed = parseSync(path, source);
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors.map(({ message }) => message).join('; ')}`);
  const { staticImports, staticExports } = parsed.module;
  const exported = staticExports.flatMap(({ entries }) => entries);
  const asked = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...exported.flatMap(({ moduleRequest }) => (moduleRequest === null ? [] : [moduleRequest.value])),
  ];
  return {
    imports: [...asked.map((specifier) => ({ specifier, dynamic: false })), ...nestedImports(parsed)],
    defaultExport: exported.some(({ exportName }) => exportName.kind === 'Default' || exportName.name === 'default'),
    impurities: impurities(parsed.program),
  };
}

function nestedImports({ program }: Parsed): readonly Import[] {
  const found: Import[] = [];
  new Visitor({
    ImportExpression: ({ source }) => {
      const literal = source.type === 'Literal' && typeof source.value === 'string' ? source.value : '(computed)';
      found.push({ specifier: literal, dynamic: true });
    },
    TSImportType: ({ source }) => {
      found.push({ specifier: source.value, dynamic: false });
    },
    MemberExpression: ({ object, property }) => {
      const glob = object.type === 'MetaProperty' && property.type === 'Identifier' && property.name === 'glob';
      if (glob) found.push({ specifier: 'import.meta.glob', dynamic: true });
    },
  }).visit(program);
  return found;
}
