import { expect, test } from 'vitest';
import type { Catalog } from '../../../src/risks/catalog.ts';
import { changedParts, riskChanges } from '../../../src/risks/catalog-changes.ts';
import { catalog, NEEDLE, SURGERY } from '../consent/sample.ts';

const withRisks = (change: (risks: Catalog['risks']) => Catalog['risks']): Catalog => ({
  ...catalog,
  risks: change(catalog.risks),
});
const [first, second] = catalog.risks.filter(({ figures }) => NEEDLE in figures);
if (!first || !second) throw new Error('the sample has too few risks');

test('a catalog that says the same has changed in nothing', () => {
  expect(riskChanges(catalog, structuredClone(catalog), NEEDLE)).toEqual([]);
  expect(changedParts(catalog, structuredClone(catalog))).toEqual([]);
});

test('a risk in other words is named, with what was read and what is said today', () => {
  const now = withRisks((risks) => risks.map((risk) => (risk === first ? { ...risk, summary: 'Otherwise.' } : risk)));
  expect(riskChanges(catalog, now, NEEDLE)).toEqual([
    {
      id: first.id,
      title: first.title,
      before: { risk: first, figure: first.figures[NEEDLE] },
      now: { risk: { ...first, summary: 'Otherwise.' }, figure: first.figures[NEEDLE] },
    },
  ]);
});

test('a new risk comes before those that are gone', () => {
  const added = { ...first, id: 'another', title: 'Another' };
  const now = withRisks((risks) => [...risks.filter((risk) => risk !== second), added]);
  expect(
    riskChanges(catalog, now, NEEDLE).map(({ id, before, now: is }) => [id, before === null, is === null]),
  ).toEqual([
    ['another', true, false],
    [second.id, false, true],
  ]);
});

test('a figure of another technique is nothing to this patient', () => {
  const now = withRisks((risks) =>
    risks.map((risk) =>
      risk === first ? { ...risk, figures: { ...risk.figures, [SURGERY]: { kind: 'not-checked' } as const } } : risk,
    ),
  );
  expect(riskChanges(catalog, now, NEEDLE)).toEqual([]);
});

test('what is no risk is named by its part', () => {
  expect(
    changedParts(catalog, { ...catalog, flags: [], procedure: { ...catalog.procedure, notFor: 'Nobody.' } }),
  ).toEqual(['procedure', 'flags']);
});
