import { encode } from 'uqr';

/** Readers want this much white around the code. */
const QUIET = 4;

/** A QR code as vectors: black on white in every theme, or cameras cannot read it. */
export function QrCode({ data, label }: { readonly data: string; readonly label: string }) {
  const { data: modules, size } = encode(data, { ecc: 'M', border: QUIET });
  const dark = modules.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
