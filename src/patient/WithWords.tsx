type Props = {
  readonly words: string;
  /** The sentence around them. */
  readonly say: (words: string) => string;
};

// Stands for the words while the sentence is made. No field takes it, and no message has it.
const GAP = '\ufffc';

/** A sentence with somebody's own words in it, which cannot turn the rest of it round. */
export function WithWords({ words, say }: Props) {
  const [before, after] = say(GAP).split(GAP);
  return (
    <>
      {before}
      <bdi>{words}</bdi>
      {after}
    </>
  );
}
