import type { Fact } from './facts.ts';
import { placeWords, valueWords } from './words.ts';

type Names = Readonly<Record<string, string>>;

/** What differs between the facts of one piece, each with its place; of a language's words, with the language. */
export function factLines(
  before: readonly Fact[],
  after: readonly Fact[],
  names: Names,
  language?: string,
): readonly string[] {
  const places = [...new Set([...after, ...before].map(({ path }) => path.join('\n')))];
  return places.flatMap((place) => {
    const path = place.split('\n');
    const where = `${placeWords(path, names)}${language === undefined ? '' : ` (${language})`}`;
    const [was, is] = [before, after].map((facts) => facts.find((fact) => fact.path.join('\n') === place)?.values);
    return changeLines(was, is, path, language !== undefined).map((line) => `${where}: ${line}`);
  });
}

type Values = readonly string[] | undefined;

function changeLines(was: Values = [], is: Values = [], path: readonly string[], quoted: boolean): readonly string[] {
  const words = (value: string) => (quoted ? `“${value}”` : valueWords(path, value));
  const [gone, come] = [minus(was, is), minus(is, was)];
  if (was.length === 1 && is.length === 1 && gone.length === 1)
    return [`was ${words(gone.join())}, is ${words(come.join())}`];
  const moved = gone.length + come.length === 0 && was.join('\n') !== is.join('\n');
  return [
    ...gone.map((value) => `removed ${words(value)}`),
    ...come.map((value) => `added ${words(value)}`),
    ...(moved ? [`in another order: ${is.map(words).join(', ')}`] : []),
  ];
}

/** What is left of a list once each value of the other was taken from it, one for one. */
function minus(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return list.filter((value) => {
    const at = left.indexOf(value);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
