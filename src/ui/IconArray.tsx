import type { Counted } from '../sheet/figure-sentences.ts';
import type { BlocksAcross } from '../sheet/icon-squares.ts';
import { hatched, outlined, solid, squares, viewBox } from './icon-array.ts';

type Props = { readonly counted: Counted; readonly label: string; readonly across: BlocksAcross };

/** A thousand squares in ten blocks: at least this many are solid, maybe up to that many hatched, the rest outlined. */
export function IconArray({ counted: { low, high, outOf }, label, across }: Props) {
  return (
    <svg className="icon-array" viewBox={viewBox(across)} role="img" aria-label={label}>
      <path className="rest" d={squares(high, outOf, across, outlined)} />
      <path className="maybe" d={squares(low, high, across, hatched)} />
      <path className="sure" d={squares(0, low, across, solid)} />
    </svg>
  );
}
