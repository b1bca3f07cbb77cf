import type { Plugin } from 'vite';
import { Structure, type RiskStructure } from '../../src/risks/structure.ts';
import type { CatalogText, RiskText } from '../../src/risks/text.ts';
import { readCatalog, realText } from '../pages.ts';
import { shaker, type Shake } from './shake.ts';

const TECHNIQUE = 'rf-medial-branch';

type ManyRisks = { readonly structure: Structure; readonly text: CatalogText };

/**
 * The catalog with so many risks of the needle, for measuring alone: behind the real ones come copies whose words are shaken until they say
 * nothing, so that neither a reader nor a compressor takes them for more than they are.
 */
export function manyRisks(count: number): ManyRisks {
  const structure = Structure.parse(readCatalog('structure.json'));
  const text = realText();
  const real = structure.risks.filter(({ appliesTo }) => appliesTo.includes(TECHNIQUE));
  const shake = shaker(count);
  const made = Array.from({ length: count - real.length }, (_, n) => copyOf(real, text, { n, shake }));
  const words = Object.fromEntries(made.map((risk) => [risk.structure.id, risk.text]));
  return {
    structure: { ...structure, risks: [...structure.risks, ...made.map((risk) => risk.structure)] },
    text: { ...text, risks: { ...text.risks, ...words } },
  };
}

type Copying = { readonly n: number; readonly shake: Shake };
type Copied = { readonly structure: RiskStructure; readonly text: RiskText };

function copyOf(real: readonly RiskStructure[], text: CatalogText, { n, shake }: Copying): Copied {
  const risk = real[n % real.length];
  const words = risk && text.risks[risk.id];
  if (!risk || !words) throw new Error(`no risk to copy for number ${n}`);
  const shaken = shake(words);
  return {
    structure: { ...risk, id: `synthetic-${n + 1}` },
    text: { ...shaken, title: `Synthetic risk ${n + 1}`, summary: `Synthetic: ${shaken.summary}` },
  };
}

/** Builds the app with such a catalog in the place of its own. */
export const withManyRisks = ({ structure, text }: ManyRisks): Plugin => ({
  name: 'bench:many-risks',
  enforce: 'pre',
  load: (id) => {
    if (/\/src\/risks\/catalogs\/.*\/structure\.json$/.test(id)) return JSON.stringify(structure);
    return /\/src\/risks\/catalogs\/.*\/en\.json$/.test(id) ? JSON.stringify(text) : null;
  },
});
