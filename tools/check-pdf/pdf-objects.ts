import * as z from 'zod/mini';

export type PdfValue = string | number | boolean | null | readonly PdfValue[] | PdfDictionary;
export type PdfDictionary = { readonly [key: string]: PdfValue };
type Sought = PdfValue | undefined;

export type Node = { readonly reference: PdfValue; readonly dictionary: PdfDictionary };

export type Pdf = {
  readonly bytes: Buffer;
  readonly trailer: PdfDictionary;
  readonly catalog: PdfDictionary;
  /** Every dictionary, also one inside another, with the object in which it stands. */
  readonly dictionaries: readonly Node[];
  /** What a reference leads to, and anything else as it is. A PDF's null is undefined. */
  readonly get: (value: Sought) => Sought;
  /** Of a stream its dictionary; of anything that has none, an empty one. */
  readonly dictionary: (value: Sought) => PdfDictionary;
  /** What is no array counts as a list of that one thing, and a reference to it stays a reference. */
  readonly list: (value: Sought) => readonly PdfValue[];
  readonly text: (value: Sought) => string | undefined;
  readonly number: (value: Sought) => number | undefined;
  readonly stream: (value: Sought) => Buffer | undefined;
};

const Dictionary = z.record(z.string(), z.json());
const Stored = z.union([
  z.object({ stream: z.object({ dict: Dictionary, data: z.optional(z.string()) }) }),
  z.object({ value: z.json() }),
]);
const Output = z.object({ qpdf: z.tuple([z.unknown(), z.record(z.string(), Stored)]) });

/** @param json what `qpdf --json=2` says of the file; streams have content only where it has it inline. */
export function readObjects(bytes: Buffer, json: string): Pdf {
  const [, stored] = Output.parse(JSON.parse(mended(json))).qpdf;
  const objects: ReadonlyMap<string, z.infer<typeof Stored>> = new Map(Object.entries(stored));

  const objectAt = (value: Sought) => (isReference(value) ? objects.get(`obj:${value}`) : undefined);
  const get = (value: Sought): Sought => {
    if (!isReference(value)) return value ?? undefined;
    const object = objectAt(value);
    if (object === undefined) return undefined;
    return 'stream' in object ? object.stream.dict : (object.value ?? undefined);
  };
  const dictionary = (value: Sought) => asDictionary(get(value)) ?? {};
  const list = (value: Sought) => {
    const found = get(value);
    if (isList(found)) return found;
    return value === undefined || value === null ? [] : [value];
  };
  const text = (value: Sought) => textOf(get(value));
  const number = (value: Sought) => {
    const found = get(value);
    return typeof found === 'number' ? found : undefined;
  };
  const stream = (value: Sought) => {
    const object = objectAt(value);
    return object && 'stream' in object ? Buffer.from(object.stream.data ?? '', 'base64') : undefined;
  };

  const trailer = asDictionary(valueOf(stored['trailer'])) ?? {};
  const catalog = dictionary(trailer['/Root']);
  const dictionaries = [...objects].flatMap(([name, object]) =>
    dictionariesIn(valueOf(object)).map((one) => ({ reference: name.replace('obj:', ''), dictionary: one })),
  );
  return { bytes, trailer, catalog, dictionaries, get, dictionary, list, text, number, stream };
}

const valueOf = (object: z.infer<typeof Stored> | undefined): Sought =>
  object && ('stream' in object ? object.stream.dict : object.value);

const isReference = (value: Sought): value is string => typeof value === 'string' && /^\d+ \d+ R$/.test(value);

const isList = (value: Sought): value is readonly PdfValue[] => Array.isArray(value);

const asDictionary = (value: Sought): PdfDictionary | undefined =>
  typeof value === 'object' && value !== null && !isList(value) ? value : undefined;

function dictionariesIn(value: Sought): readonly PdfDictionary[] {
  if (isList(value)) return value.flatMap(dictionariesIn);
  const dictionary = asDictionary(value);
  return dictionary ? [dictionary, ...Object.values(dictionary).flatMap(dictionariesIn)] : [];
}

function textOf(value: Sought): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.startsWith('b:')) return Buffer.from(value.slice(2), 'hex').toString('latin1');
  return value.startsWith('u:') ? value.slice(2) : value;
}

/** qpdf copies a PDF's numbers into its JSON as they stand, also `792.` and `.5`, which JSON does not know. */
const mended = (json: string) =>
  json.replaceAll(
    /"(?:[^"\\]+|\\.)*"|(?<whole>-?\d+)\.(?=[\s,\]}])|(?<sign>-?)(?<part>\.\d+)/g,
    (match, whole?: string, sign?: string, part?: string) => whole ?? (part === undefined ? match : `${sign}0${part}`),
  );

/** A value in words for a person. */
export const shown = (value: Sought): string =>
  value === undefined ? 'missing' : typeof value === 'string' ? value : JSON.stringify(value);
