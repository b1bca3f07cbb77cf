export type Operation = { readonly operator: string; readonly operands: readonly string[] };

/** Comments, brackets, hexadecimal strings, names, the beginning of a literal string, and everything else up to a delimiter. */
const TOKEN =
  /%[^\r\n]*|<<|>>|<[\da-fA-F\0\t\n\f\r ]*>|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[[\]{}(]|[^\0\t\n\f\r ()<>[\]{}/%]+/g;

/** What a page's content stream does, step by step. @see ISO 32000-1 §7.8.2 */
export function operationsIn(content: string): readonly Operation[] {
  const operations: Operation[] = [];
  const token = new RegExp(TOKEN);
  let operands: string[] = [];
  for (let match = token.exec(content); match; match = token.exec(content)) {
    const [word] = match;
    if (word === '(') {
      const end = endOfString(content, match.index);
      operands.push(content.slice(match.index, end));
      token.lastIndex = end;
    } else if (isOperator(word)) {
      operations.push({ operator: word, operands });
      operands = [];
      if (word === 'ID') token.lastIndex = endOfImage(content, token.lastIndex);
    } else if (!word.startsWith('%')) operands.push(word);
  }
  return operations;
}

const isOperator = (word: string) => /^[a-z'"]/i.test(word) && !['true', 'false', 'null'].includes(word);

/** Brackets inside a string need no backslash where they come in pairs. */
function endOfString(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    const character = content[at];
    if (character === '\\') at += 1;
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return content.length;
}

/** An image that stands in the content itself may hold any bytes, up to EI. */
function endOfImage(content: string, start: number): number {
  const length = content.slice(start).search(/[\0\t\n\f\r ]EI(?![^\0\t\n\f\r ])/);
  return length === -1 ? content.length : start + length;
}
