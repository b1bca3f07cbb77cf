import type { MessageId, Translate } from '../i18n/translate.ts';

type Props = { readonly t: Translate; readonly id: MessageId; readonly words: string };

// Stands for the words while the sentence is made. No field takes it, and no message has it.
const GAP = '\ufffc';

/** A sentence with somebody's own words in it, which cannot turn the rest of it round. */
export function WithWords({ t, id, words }: Props) {
  const [before, after] = t(id, { words: GAP }).split(GAP);
  return (
    <>
      {before}
      <bdi>{words}</bdi>
      {after}
    </>
  );
}
