/** The fonts of a sheet, as TrueType files. */
export type Fonts = { readonly regular: Uint8Array; readonly bold: Uint8Array };

/** What layout needs to know of a font. */
export type FontFile = {
  /** Code points that have a glyph. None lies above U+FFFF: jsPDF cannot draw those. */
  readonly has: (codePoint: number) => boolean;
  /** How far a character moves the pen, as a part of the type size; an uncovered one as far as the font's blank box. */
  readonly advance: (codePoint: number) => number;
};

/**
 * Reads what layout needs out of a TrueType font.
 * @throws if it is none, or has no table of the Basic Multilingual Plane (cmap format 4).
 * @see https://learn.microsoft.com/typography/opentype/spec/cmap
 */
export function readFontFile(bytes: Uint8Array): FontFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const glyphs = glyphsOf(view, table(tables, 'cmap'));
  const unitsPerEm = view.getUint16(table(tables, 'head') + 18);
  const metrics = table(tables, 'hmtx');
  const lastMetric = view.getUint16(table(tables, 'hhea') + 34) - 1;
  return {
    has: (codePoint) => glyphs.has(codePoint),
    advance: (codePoint) => {
      const glyph = glyphs.get(codePoint) ?? 0;
      return view.getUint16(metrics + 4 * Math.min(glyph, lastMetric)) / unitsPerEm;
    },
  };
}

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  if (view.byteLength < 12 || view.getUint32(0) !== 0x00010000) throw new Error('not a TrueType font');
  const entries = Array.from({ length: view.getUint16(4) }, (_, i) => 12 + 16 * i);
  return new Map(entries.map((at) => [tagAt(view, at), view.getUint32(at + 8)]));
}

const tagAt = (view: DataView, at: number) => String.fromCodePoint(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));

function table(tables: ReadonlyMap<string, number>, tag: string): number {
  const at = tables.get(tag);
  if (at === undefined) throw new Error(`a font without ${tag}`);
  return at;
}

function glyphsOf(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const at = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 8 + 8 * i)).find(
    (subtable) => view.getUint16(subtable) === 4,
  );
  if (at === undefined) throw new Error('a font without cmap format 4');
  const segments = view.getUint16(at + 6) / 2;
  return new Map(Array.from({ length: segments }, (_, i) => segmentGlyphs(view, at, segments, i)).flat());
}

function segmentGlyphs(
  view: DataView,
  at: number,
  segments: number,
  i: number,
): readonly (readonly [number, number])[] {
  const last = view.getUint16(at + 14 + 2 * i);
  const first = view.getUint16(at + 16 + 2 * (segments + i));
  const delta = view.getUint16(at + 16 + 2 * (2 * segments + i));
  const offsetAt = at + 16 + 2 * (3 * segments + i);
  const offset = view.getUint16(offsetAt);
  const glyphOf = (codePoint: number) => {
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(offsetAt + offset + 2 * (codePoint - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
  return Array.from({ length: last - first + 1 }, (_, n) => [first + n, glyphOf(first + n)] as const).filter(
    ([codePoint, glyph]) => glyph !== 0 && codePoint !== 0xffff,
  );
}
