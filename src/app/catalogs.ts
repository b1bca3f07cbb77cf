import type { Fact } from '../consent/events.ts';
import type { Approval } from '../risks/approval.ts';
import type { Catalog } from '../risks/catalog.ts';
import { openCatalog } from '../risks/open-catalog.ts';
import type { Structure } from '../risks/structure.ts';
import type { CatalogText } from '../risks/text.ts';
import { approval, content, contentStatus, ID, today, VERSION } from './content-status.ts';

/** A catalog with what a record needs of it: the very text, and its hashes. */
export type LoadedCatalog = {
  readonly catalog: Catalog;
  readonly structure: Structure;
  readonly text: CatalogText;
  /** Whether or not it still holds. */
  readonly approval: Approval | null;
  readonly reference: Extract<Fact, { type: 'review-started' }>['catalog'];
};

/**
 * Loads the catalog that ships with the app. It was checked and hashed when the app was built.
 * @throws if it does not open all the same, which a build would have shown.
 */
export async function loadCatalog(): Promise<LoadedCatalog> {
  const [structure, text] = await Promise.all([
    import('../risks/catalogs/lumbar-rhizotomy/0.1.0/structure.json'),
    import('../risks/catalogs/lumbar-rhizotomy/0.1.0/en.json'),
  ]);
  const opened = openCatalog(structure.default, text.default, contentStatus(today()));
  if (!opened.ok) throw new Error('the catalog of this app does not open');
  const reference = { id: ID, version: VERSION, ...content };
  return { catalog: opened.catalog, structure: opened.structure, text: opened.text, approval, reference };
}
