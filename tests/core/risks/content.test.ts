import { expect, test } from 'vitest';
import { placedRisks } from '../../../src/risks/applies.ts';
import { catalog, NEEDLE, structure, SURGERY } from './sample.ts';

test('the first catalog holds all that was written for it', () => {
  const { risks, benefits, alternatives, factors, flags, checks, sources, techniques } = catalog;
  expect(
    [risks, benefits, alternatives, factors, flags, checks, sources, techniques].map((list) => list.length),
  ).toEqual([39, 5, 8, 22, 11, 9, 77, 2]);
});

test('29 risks are the needle’s and 33 are open surgery’s', () => {
  expect(placedRisks(catalog, NEEDLE, {})).toHaveLength(29);
  expect(placedRisks(catalog, SURGERY, {})).toHaveLength(33);
});

test('22 of the needle’s risks have no reliable figure', () => {
  const unknown = placedRisks(catalog, NEEDLE, {}).filter(({ figure }) => figure.kind === 'unknown');
  expect(unknown).toHaveLength(22);
});

test('the catalog is a draft, to be reviewed within a year', () => {
  expect(catalog.status).toEqual({ state: 'draft', reason: 'never-approved' });
  expect(catalog.reviewBy).toBe('2027-11-23');
});

test('what a factor is told as completes a sentence about the patient', () => {
  for (const { phrase } of catalog.factors) expect(phrase).toMatch(/^you[r]? [^.]*$/);
});

test('neither the number nor the words of a recalled figure are in the opened catalog', () => {
  expect(JSON.stringify(structure)).toContain('"certainty":"recalled"');
  expect(JSON.stringify(catalog.risks)).not.toContain('recalled)');
  const sickness = placedRisks(catalog, SURGERY, {}).find(({ risk }) => risk.id === 'anaes-sickness');
  expect(sickness?.figure).toEqual({ kind: 'not-checked' });
});

test('whoever takes a blood thinner is told never to stop it on their own, and to phone beforehand', () => {
  const thinners = catalog.factors.find(({ id }) => id === 'blood-thinners');
  expect(thinners?.whatYouShouldDo).toContain('Never stop on your own.');
  expect(thinners?.beforehand).toMatch(/^Phone the team before the day/);
});
