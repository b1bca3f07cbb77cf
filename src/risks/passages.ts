import type { CatalogText } from './text.ts';

/** What a patient reads of one entry, as one passage: each text with its place inside the entry. */
export type Passage = {
  readonly id: string;
  readonly texts: readonly { readonly place: string; readonly words: string }[];
};

/** Everything in a language's file that patients read, in the file's order. Notes to clinicians are not in it. */
export function passages(text: CatalogText): readonly Passage[] {
  const { techniques, risks, benefits, alternatives, factors, flags, checks } = text;
  return [
    { id: 'procedure', texts: textsIn(text.procedure) },
    ...[techniques, risks, benefits, alternatives, factors, flags, checks].flatMap((section) =>
      Object.entries(section).map(([id, entry]) => ({ id, texts: textsIn(entry) })),
    ),
  ];
}

function textsIn(value: unknown, place = ''): Passage['texts'] {
  if (typeof value === 'string') return [{ place, words: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, place === '' ? key : `${place}.${key}`));
}
