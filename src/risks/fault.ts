/**
 * What is wrong with a catalog's file: `file` is `structure`, a language or `clinic`, `id` the entry,
 * `fault` a code, `detail` where in the entry and with what. The words are for whoever writes catalogs.
 */
export type Fault = {
  readonly file: string;
  readonly id: string;
  readonly fault: string;
  readonly detail: string;
};

/** What a check found: a fault stops the build, a warning is to be looked at. */
export type Finding = Fault & { readonly level: 'fault' | 'warning' };

/** Those that stand in the list more than once, each named once. */
export const repeated = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, at) => ids.indexOf(id) !== at)),
];
