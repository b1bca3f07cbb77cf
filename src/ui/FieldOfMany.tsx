import type { Counted } from '../sheet/figure-sentences.ts';

const WIDTH = 600;
const HEIGHT = 400;
const CENTRE = { x: 220, y: 170 };
const LEAST_RING = 26;

type Props = { readonly counted: Counted; readonly label: string };

/** One field for all who were counted, and one mark, in area to scale: a grid of so many would be misread. */
export function FieldOfMany({ counted: { low, high, outOf }, label }: Props) {
  const side = (count: number) => Math.sqrt((count / outOf) * WIDTH * HEIGHT);
  return (
    <svg className="field-of-many" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <rect className="field" width={WIDTH} height={HEIGHT} />
      <Mark className="maybe" side={side(high)} />
      <Mark className="sure" side={side(low)} />
      <circle className="ring" cx={CENTRE.x} cy={CENTRE.y} r={Math.max(LEAST_RING, side(high))} />
    </svg>
  );
}

const Mark = ({ className, side }: { readonly className: string; readonly side: number }) => (
  <rect className={className} x={CENTRE.x - side / 2} y={CENTRE.y - side / 2} width={side} height={side} />
);
