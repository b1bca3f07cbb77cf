/** Codes that were asked for by number, such as `3, 7`: in order, each once. All where none is named; null where a number is none of theirs. */
export function codesIn(words: string, total: number): readonly number[] | null {
  const all = Array.from({ length: total }, (_, i) => i + 1);
  const named = words.split(/[\s,;.]+/).filter((word) => word !== '');
  if (named.length === 0) return all;
  const numbers = named.map(Number);
  return numbers.every((number) => all.includes(number)) ? all.filter((number) => numbers.includes(number)) : null;
}
