import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  alertFactors,
  applicableAlternatives,
  applicableBenefits,
  applicableFlags,
  bearings,
  beforehandFactors,
  categoriesOf,
  checksAfter,
  mustBeShown,
  placedRisks,
  risksOfCategory,
  type HealthAnswers,
} from '../../../src/risks/applies.ts';
import { CATEGORIES, SEVERITIES } from '../../../src/risks/order.ts';
import { catalog, NEEDLE, riskOf, SURGERY } from './sample.ts';

const answers = fc.constantFrom('yes', 'no', 'not-sure', 'in-private');
const health: fc.Arbitrary<HealthAnswers> = fc.dictionary(
  fc.constantFrom(...catalog.factors.map(({ id }) => id)),
  answers,
);
const technique = fc.constantFrom(NEEDLE, SURGERY);

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

function placed(riskId: string, of: string, told: HealthAnswers = {}) {
  const found = placedRisks(catalog, of, told).find(({ risk }) => risk.id === riskId);
  if (!found) throw new Error(`not a risk of ${of}: ${riskId}`);
  return found;
}

test('risks stand by category, worst first in each, then in the catalog’s order', () => {
  const order = (id: string) => catalog.risks.findIndex((risk) => risk.id === id);
  for (const of of [NEEDLE, SURGERY]) {
    const ranks = placedRisks(catalog, of, {}).map(
      ({ risk }) => CATEGORIES.indexOf(risk.category) * 1e6 + SEVERITIES.indexOf(risk.severity) * 1e3 + order(risk.id),
    );
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(ranks.length).toBeGreaterThan(20);
  }
});

test('“it may not help” is the first category that a patient meets', () => {
  expect(placedRisks(catalog, NEEDLE, {})[0]?.risk.id).toBe('outcome-no-relief');
});

test('no health answer adds or removes a risk', () => {
  fc.assert(
    fc.property(technique, health, (of, told) => {
      expect(idsOf(placedRisks(catalog, of, told).map(({ risk }) => risk))).toEqual(
        idsOf(placedRisks(catalog, of, {}).map(({ risk }) => risk)),
      );
    }),
  );
});

test('a serious or life-changing risk has a page of its own, whatever was told', () => {
  fc.assert(
    fc.property(technique, health, (of, told) => {
      const grave = placedRisks(catalog, of, told).filter(
        ({ risk }) => !risk.onlyIf && ['serious', 'life-changing'].includes(risk.severity),
      );
      expect(grave.length).toBeGreaterThan(5);
      expect(grave.filter(({ place }) => place !== 'page')).toEqual([]);
    }),
  );
});

test('a very common risk has a page of its own, by the high end of its figure', () => {
  expect(placed('outcome-no-relief', NEEDLE).place).toBe('page');
  // 38 to 139 of 1,000.
  expect(placed('nerve-numbness', SURGERY).place).toBe('page');
  expect(placed('nerve-numbness', NEEDLE).place).toBe('card');
});

test('a figure that nobody has checked makes no risk very common', () => {
  expect(placed('anaes-sore-throat', SURGERY).place).toBe('card');
});

test.for(['yes', 'not-sure'] as const)(
  'a milder risk gets a page of its own once a factor was answered %s',
  (answer) => {
    expect(placed('infection-skin', NEEDLE).place).toBe('card');
    expect(placed('infection-skin', NEEDLE, { diabetes: answer }).place).toBe('page');
  },
);

test.for(['no', 'in-private'] as const)('a milder risk stays a card where a factor was answered %s', (answer) => {
  expect(placed('infection-skin', NEEDLE, { diabetes: answer }).place).toBe('card');
});

test.for([
  [{}, 'line', true],
  [{ 'heart-device': 'no' }, 'line', true],
  [{ 'heart-device': 'no', 'nerve-stimulator': 'no' }, 'line', false],
  [{ 'heart-device': 'no', 'nerve-stimulator': 'not-sure' }, 'page', true],
  [{ 'heart-device': 'yes' }, 'page', true],
  [{ 'heart-device': 'in-private', 'nerve-stimulator': 'no' }, 'line', true],
] as const)('with %j a risk of implants is a %s, and counts: %s', ([told, place, counts]) => {
  expect(placed('general-implant', NEEDLE, told)).toMatchObject({ place, counts });
});

test('a risk for some people alone stays a line where only another factor bears on it', () => {
  expect(placed('bleeding-thinner-pause', NEEDLE, { 'heart-disease': 'yes' }).place).toBe('line');
});

test('every risk counts that does not exist for some people alone', () => {
  fc.assert(
    fc.property(technique, health, (of, told) => {
      for (const { risk, counts } of placedRisks(catalog, of, told))
        expect(counts || risk.onlyIf !== undefined).toBe(true);
    }),
  );
});

test('what must be shown is serious, life-changing or very common, and not what a health answer alone put on a page', () => {
  const told = { diabetes: 'yes', 'heart-device': 'yes' } as const;
  expect(mustBeShown(placed('nerve-weakness', NEEDLE, told))).toBe(true);
  expect(mustBeShown(placed('outcome-no-relief', NEEDLE, told))).toBe(true);
  expect(mustBeShown(placed('infection-skin', NEEDLE, told))).toBe(false);
  expect(mustBeShown(placed('general-implant', NEEDLE, told))).toBe(true);
  expect(mustBeShown(placed('general-implant', NEEDLE))).toBe(false);
});

test('the categories of the placed risks hold them all', () => {
  const all = placedRisks(catalog, NEEDLE, {});
  expect(categoriesOf(all).flatMap((category) => risksOfCategory(all, category))).toEqual(all);
  expect(categoriesOf([])).toEqual([]);
});

test('an unknown technique has nothing that applies', () => {
  for (const none of ['laser', 'constructor', '']) {
    expect(placedRisks(catalog, none, {})).toEqual([]);
    expect(applicableBenefits(catalog, none)).toEqual([]);
    expect(checksAfter(catalog, none, 'nerve')).toEqual([]);
  }
});

test('benefits, alternatives and warning signs are those of the technique', () => {
  expect(idsOf(applicableBenefits(catalog, SURGERY))).toEqual(['benefit-open-spasticity', 'benefit-open-pain']);
  expect(idsOf(applicableAlternatives(catalog, NEEDLE))).not.toContain('alt-spasticity');
  expect(idsOf(applicableFlags(catalog, NEEDLE))).toContain('flag-burn');
  expect(idsOf(applicableFlags(catalog, SURGERY))).not.toContain('flag-burn');
});

test('each check of a technique is asked once, after one category', () => {
  for (const of of [NEEDLE, SURGERY]) {
    const asked = CATEGORIES.flatMap((category) => idsOf(checksAfter(catalog, of, category)));
    expect(asked.toSorted()).toEqual(catalog.checkOrder[of]?.toSorted());
  }
});

test('a check follows the category of its first risk that applies, and the last one where it is about no risk', () => {
  expect(idsOf(checksAfter(catalog, NEEDLE, 'outcome'))).toEqual(['tb-relief', 'tb-return']);
  expect(idsOf(checksAfter(catalog, NEEDLE, 'nerve'))).toEqual(['tb-flare', 'tb-emergency']);
  expect(idsOf(checksAfter(catalog, SURGERY, 'long-term'))).toEqual(['tb-which', 'tb-instability', 'tb-choice']);
});

test('what bears on a risk is told in the catalog’s words, with its effect and the answer', () => {
  const told = { diabetes: 'yes', smoking: 'not-sure', obesity: 'no', 'immune-weak': 'in-private' } as const;
  const found = bearings(catalog, riskOf('infection-skin'), told);
  expect(found.map(({ factor, effect, answer }) => [factor.id, effect, answer])).toEqual([
    ['diabetes', 'raises', 'yes'],
    ['smoking', 'unclear', 'not-sure'],
  ]);
  expect(found[0]?.note).toBe('In lower back surgery, infection was about twice as common in people with diabetes.');
});

test('what cannot wait is named where the answer was yes or not sure', () => {
  const told = { 'blood-thinners': 'yes', pregnancy: 'not-sure', 'heart-device': 'no', diabetes: 'yes' } as const;
  expect(idsOf(beforehandFactors(catalog, told))).toEqual(['blood-thinners', 'pregnancy']);
  expect(idsOf(alertFactors(catalog, { ...told, smoking: 'yes' }))).toEqual([
    'diabetes',
    'blood-thinners',
    'pregnancy',
  ]);
  expect(beforehandFactors(catalog, {})).toEqual([]);
});
