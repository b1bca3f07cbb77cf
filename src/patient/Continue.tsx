import { useSteadyPress } from '../ui/steady-press.ts';

/** Without `onContinue` it submits the form it stands in. */
type Props = { readonly words: string; readonly onContinue?: () => void };

/** The one way on. It always works. */
export function Continue({ words, onContinue }: Props) {
  return (
    <button type={onContinue ? 'button' : 'submit'} className="continue" {...useSteadyPress(onContinue)}>
      {words}
    </button>
  );
}
