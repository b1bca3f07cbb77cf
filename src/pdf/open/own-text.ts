import { listFiles } from './list-files.ts';

/**
 * A sheet without what it carries: blanks stand in its place, so that all else stays where it is. Whoever looks for words in a sheet
 * would else find those of an earlier one, which can lie in it letter for letter. Another PDF is left as it is.
 */
export function ownText(file: string): string {
  const listed = listFiles(file);
  return [listed?.record ?? [], listed?.earlier ?? []]
    .flat()
    .reduce((text, { from, length }) => text.slice(0, from) + ' '.repeat(length) + text.slice(from + length), file);
}
