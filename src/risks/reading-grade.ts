/**
 * The Flesch-Kincaid grade of an English passage: the school year, as the US counts, that reads it with ease.
 * @param texts what the passage is made of; each text ends a sentence, so that items of a list are sentences.
 * @returns mostly 0 to 18, below 0 for the very easiest; NaN for a passage without words.
 * @see Kincaid et al. 1975, Research Branch Report 8-75
 */
export function readingGrade(texts: readonly string[]): number {
  const sentences = texts.flatMap((text) => text.split(/[.!?]+(?=\s|$)/)).filter(hasWord);
  const words = sentences.flatMap((sentence) => sentence.split(/\s+/)).filter(hasWord);
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59;
}

const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** How many syllables an English word has, by its spelling; at least 1. A number in digits counts as one. */
export function syllables(word: string): number {
  return (
    word
      .toLowerCase()
      .replaceAll(/[’']/g, '')
      .split(/[^a-z]+/)
      .filter((part) => part !== '')
      .reduce((sum, part) => sum + ofPart(part), 0) || 1
  );
}

function ofPart(part: string): number {
  const spoken = part
    // The silent e of "made", "named", "makes"; not that of "ended", "uses", "table".
    .replace(/(?<=[^aeiouydt])ed$/, '')
    .replace(/(?<=[^aeiouysxzcgh]|th)es$/, '')
    .replace(/(?<=[^aeiouyl]|[aeiouy]l)e$/, '');
  const vowels = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  // "me-di-al", "se-ri-ous", but "na-tion", "spe-cial", "re-gion".
  const apart = spoken.match(/[^tscgaeiouy]i[aou]/g)?.length ?? 0;
  return Math.max(1, vowels + apart);
}
