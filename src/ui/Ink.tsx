import { denormalise, type Strokes } from './signature-strokes.ts';

/** Units of the drawing; the ink's thickness is a share of its width, whatever size it is shown in. */
const WIDTH = 1000;
const HEIGHT = 500;
export const INK = 6 / WIDTH;

type Props = { readonly strokes: Strokes; readonly label?: string };

/** Pen strokes as vectors, in the colour of the text. A picture only where it has a name; else decoration. */
export function Ink({ strokes, label }: Props) {
  const named =
    label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const);
  return (
    <svg className="ink" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} {...named}>
      <path d={denormalise(strokes, WIDTH).map(curve).join('')} strokeWidth={INK * WIDTH} />
    </svg>
  );
}

type Dots = ReturnType<typeof denormalise>[number];

/** Smooth through the middles of what was measured; a dot is a line of no length with round ends. */
function curve(dots: Dots): string {
  const [first, ...others] = dots;
  if (!first) return '';
  const last = others.at(-1) ?? first;
  const bends = others.slice(0, -1).map((dot, i) => {
    const next = others[i + 1] ?? dot;
    return `Q${at(dot)} ${at({ x: (dot.x + next.x) / 2, y: (dot.y + next.y) / 2 })}`;
  });
  return `M${at(first)}${bends.join('')}L${at(last)}`;
}

const at = ({ x, y }: Dots[number]) => `${x.toFixed(1)} ${y.toFixed(1)}`;
