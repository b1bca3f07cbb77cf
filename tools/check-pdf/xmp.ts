import type { Pdf } from './pdf-objects.ts';

export type Xmp = {
  readonly title: string | undefined;
  readonly author: string | undefined;
  /** What a property says, written as an element or as an attribute. */
  readonly property: (name: string) => string | undefined;
  /** Whether the packet tells what the properties of another standard are. */
  readonly declares: (namespace: string) => boolean;
};

/** The document's metadata; undefined where it has none. */
export function readXmp({ catalog, stream }: Pdf): Xmp | undefined {
  const packet = stream(catalog['/Metadata'])?.toString('utf8') ?? '';
  if (packet === '') return undefined;
  const found = (pattern: string) => unescaped(new RegExp(pattern).exec(packet)?.[1]);
  const firstOf = (name: string) => found(`<${name}>[^]*?<rdf:li[^>]*>([^<]*)<`);
  return {
    title: firstOf('dc:title'),
    author: firstOf('dc:creator'),
    property: (name) => found(`<${name}>([^<]*)</${name}>`) ?? found(`${name}=["']([^"']*)["']`),
    declares: (namespace) => packet.includes(`pdfaSchema:namespaceURI>${namespace}<`),
  };
}

const NAMED = new Map(Object.entries({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }));

const unescaped = (text: string | undefined) =>
  text?.replaceAll(
    /&(?:#x(?<hex>[\da-f]+)|#(?<decimal>\d+)|(?<name>[a-z]+));/gi,
    (match, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED.get(name) ?? match;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
