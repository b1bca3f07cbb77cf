import { Visitor, type ESTree } from 'vite';
import { impure } from './house.ts';

type Pattern = ESTree.BindingPattern | ESTree.ParamPattern | ESTree.BindingRestElement;

/** The globals of `impure` that a program refers to. Types, keys, and names that the file declares itself do not count. */
export function impurities(program: ESTree.Program): readonly string[] {
  const declared = declaredNames(program);
  const named = references(program);
  return impure.filter((name) => named.has(name) && !declared.has(name));
}

function references(program: ESTree.Program): ReadonlySet<string> {
  const names = new Set<string>();
  const keys = new Set<object>();
  let depth = 0;
  const enter = () => void (depth += 1);
  const leave = () => void (depth -= 1);
  new Visitor({
    TSTypeAnnotation: enter,
    'TSTypeAnnotation:exit': leave,
    TSTypeAliasDeclaration: enter,
    'TSTypeAliasDeclaration:exit': leave,
    TSInterfaceDeclaration: enter,
    'TSInterfaceDeclaration:exit': leave,
    TSTypeReference: enter,
    'TSTypeReference:exit': leave,
    TSTypeQuery: enter,
    'TSTypeQuery:exit': leave,
    ImportSpecifier: ({ imported }) => void keys.add(imported),
    ExportSpecifier: ({ exported }) => void keys.add(exported),
    Property: ({ computed, key }) => void (computed || keys.add(key)),
    MemberExpression: ({ computed, object, property }) => {
      if (computed) return;
      keys.add(property);
      if (object.type !== 'Identifier' || property.type !== 'Identifier') return;
      names.add(`${object.name}.${property.name}`);
      // Math is pure but for one function; alone, or taken apart, it could be that one.
      if (object.name === 'Math') keys.add(object);
    },
    Identifier: (node) => {
      if (depth === 0 && !keys.has(node)) names.add(node.name);
    },
  }).visit(program);
  return names;
}

function declaredNames(program: ESTree.Program): ReadonlySet<string> {
  const names = new Set<string>();
  const declare = (...patterns: readonly Pattern[]) => patterns.flatMap(namesIn).forEach((name) => names.add(name));
  new Visitor({
    VariableDeclarator: ({ id }) => declare(id),
    FunctionDeclaration: ({ id, params }) => (id === null ? declare(...params) : declare(id, ...params)),
    FunctionExpression: ({ params }) => declare(...params),
    ArrowFunctionExpression: ({ params }) => declare(...params),
    ImportSpecifier: ({ local }) => declare(local),
    ImportNamespaceSpecifier: ({ local }) => declare(local),
    ImportDefaultSpecifier: ({ local }) => declare(local),
  }).visit(program);
  return names;
}

/** The names that a pattern binds: `{ a, b: [c] = [], ...d }` binds a, c and d. */
function namesIn(pattern: Pattern): readonly string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((part) => namesIn(part.type === 'Property' ? part.value : part));
    case 'ArrayPattern':
      return pattern.elements.flatMap((part) => (part === null ? [] : namesIn(part)));
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    case 'TSParameterProperty':
      return namesIn(pattern.parameter);
  }
}
