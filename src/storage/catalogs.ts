import type { UseDatabase } from './database.ts';

/** The content that reviews on this device answer, for as long as an app may come that carries another. Nothing of a patient. */
export type KeptCatalogs = {
  /** Puts it down, where it is not here yet. */
  readonly keep: (reference: CatalogReference, catalog: unknown) => Promise<void>;
  /** As it was put there, to be parsed and hashed by whoever reads it; undefined where it never was. */
  readonly take: (reference: CatalogReference) => Promise<unknown>;
};

export type CatalogReference = { readonly structureHash: string; readonly textHash: string };

const placeOf = ({ structureHash, textHash }: CatalogReference) => `catalog ${structureHash} ${textHash}`;

/** The places of all of them. */
export const allCatalogs = () => IDBKeyRange.bound('catalog ', 'catalog ~');

export const keptCatalogs = (use: UseDatabase): KeptCatalogs => ({
  keep: (reference, catalog) =>
    use(async (database) => {
      const place = placeOf(reference);
      if ((await database.getKey('desk', place)) === undefined) await database.put('desk', catalog, place);
    }),
  take: (reference) => use((database) => database.get('desk', placeOf(reference))),
});
