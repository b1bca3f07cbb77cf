// Words that name how many people have something. Words of a course ("often fades") or of a practice ("usually awake") are others.
const WORD =
  /\b(?:rare(?:ly|st)?|(?:un)?common(?:ly|est)?|commonplace|(?:un)?likel(?:y|iest)|seldom|(?:in)?frequent(?:ly)?|occasional(?:ly)?|sporadic(?:ally)?|exceptional(?:ly)?|unusual(?:ly)?|hardly ever|almost never)\b/gi;

// A comparison says which way a factor bears on a risk: "more common", "twice as likely", "less likely".
const COMPARED = /\b(?:more|less|as) (?=(?:common|likely|frequent)$)/i;
// What a sign points to is no frequency: "What does this most likely mean?"
const MOST_LIKELY_MEANS = /\bmost likely(?= means?\b)/gi;

/** The words of frequency in an English text that stand alone, where a number should: "rare", "very common", "likely". */
export function wordsOfFrequency(text: string): readonly string[] {
  const judged = text.replaceAll(MOST_LIKELY_MEANS, '');
  return [...judged.matchAll(WORD)]
    .filter(({ index, 0: word }) => !COMPARED.test(judged.slice(Math.max(0, index - 5), index + word.length)))
    .map(([word]) => word.toLowerCase());
}

const SPELLED =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|million)';
const PERCENT = /%|\bper\s?cents?\b|\bpercentages?\b/gi;
const SPELLED_RATIO = new RegExp(
  `\\b(?:a|one|${SPELLED})[\\s-]+(?:in|out of)[\\s-]+(?:every\\s+)?(?:an?\\s+)?(?:${SPELLED}\\b|\\d)`,
  'gi',
);
const RATIO = /\b(\d[\d,]*)[\s-]+(?:in|out of)[\s-]+(?:every\s+)?(?:an?\s+)?(\d[\d,]*\d|\d|hundred|thousand)\b/gi;
const ONE_TO = /\b1 ?: ?\d[\d,]*/g;

/** Percentages and "1 in x" in an English text, and other ratios whose x changes from one to the next. "44 in 1,000" is none. */
export function percentagesAndRatios(text: string): readonly string[] {
  const ratios = [...text.matchAll(RATIO)].filter(
    ([, count = '', outOf = '']) => count === '1' || ![1000, 100_000].includes(numberOf(outOf)),
  );
  return [PERCENT, SPELLED_RATIO, ONE_TO]
    .flatMap((form) => [...text.matchAll(form)])
    .concat(ratios)
    .map(([found]) => found);
}

const COUNT = /\b(\d[\d,]*)\s+(?:of|in|out of)\s+(100|1,?000|10,?000|100,?000)(?![\d,]*\d)/gi;

/** How many of how many: "640 of 1,000". Only of 100, 1,000, 10,000 and 100,000, which are said of people at large. */
export const countsNamed = (text: string): readonly { readonly count: number; readonly outOf: number }[] =>
  [...text.matchAll(COUNT)].map(([, count = '', outOf = '']) => ({ count: numberOf(count), outOf: numberOf(outOf) }));

const numberOf = (digits: string) => Number(digits.replaceAll(',', ''));
