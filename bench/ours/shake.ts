import type { RiskText } from '../../src/risks/text.ts';

export type Shake = (words: RiskText) => RiskText;

/** Mixes the words of every sentence, the same way for the same seed. */
export function shaker(seed: number): Shake {
  const random = lehmer(seed);
  const mix = (words: string) =>
    words
      .split(' ')
      .map((word) => [random(), word] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, word]) => word)
      .join(' ');
  const mixAll = <T>(texts: Readonly<Record<string, T>>, each: (text: T) => T) =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, each(text)]));
  return (risk) => ({
    title: mix(risk.title),
    summary: mix(risk.summary),
    whatItIs: mix(risk.whatItIs),
    whatCouldHappen: mix(risk.whatCouldHappen),
    howTeamLowersIt: risk.howTeamLowersIt.map(mix),
    whatYouCanDo: risk.whatYouCanDo.map(mix),
    lookOutFor: risk.lookOutFor.map(mix),
    figures: risk.figures,
    modifiers: mixAll(risk.modifiers, mix),
  });
}

/** Park and Miller's random numbers, between 0 and 1. */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
