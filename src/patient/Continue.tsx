import { useSteadyPress } from '../ui/steady-press.ts';

type Props = { readonly words: string; readonly onContinue: () => void };

/** The one way on. It always works. */
export function Continue({ words, onContinue }: Props) {
  return (
    <button type="button" className="continue" {...useSteadyPress(onContinue)}>
      {words}
    </button>
  );
}
