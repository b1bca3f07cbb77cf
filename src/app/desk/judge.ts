let check: ((passphrase: string) => number) | null = null;

/** Fetches what judges a passphrase: it knows the words and patterns that people choose. Only where one is chosen. */
export async function loadJudge(): Promise<void> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  check = (passphrase) => zxcvbn.check(passphrase).score;
}

/** From 0, far too easy to guess, to 4; null until what judges it is there. Longer than 100 letters is not looked at further. */
export const judge = (passphrase: string): number | null => check?.(passphrase.slice(0, 100)) ?? null;
