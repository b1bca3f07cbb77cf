import { expect, test } from 'vitest';
import { openCatalog } from '../../../src/risks/open-catalog.ts';
import { changed, detailsOf, faultsOf, structure, text, type Change } from './sample.ts';

type Planted = readonly [what: string, change: Change, id: string, fault: string, detail: string];

const inStructure: readonly Planted[] = [
  ['a procedure from no source', ['procedure.sourceIds.+', 'hearsay'], 'procedure', 'unknown-reference', 'no source'],
  [
    'a technique from no source',
    ['techniques.open-dorsal.sourceIds.+', 'hearsay'],
    'open-dorsal',
    'unknown-reference',
    'no source',
  ],
  [
    'a modifier from no source',
    ['risks.nerve-weakness.modifiers.0.sourceIds.+', 'hearsay'],
    'nerve-weakness',
    'unknown-reference',
    'modifiers.sedation-deep: no source',
  ],
  ['a severity that is none', ['risks.nerve-weakness.severity', 'bad'], 'nerve-weakness', 'schema', 'severity'],
  ['a field nobody knows', ['risks.nerve-weakness.colour', 'red'], 'nerve-weakness', 'schema', 'does not know colour'],
  [
    'an outOf of 500',
    ['risks.nerve-weakness.figures.open-dorsal.outOf', 500],
    'nerve-weakness',
    'schema',
    '1000, 100000',
  ],
  ['an address that is a script', ['sources.kornick2004.url', 'javascript:alert(1)'], 'kornick2004', 'schema', 'url'],
  ['a date that is none', ['reviewBy', 'next year'], 'reviewBy', 'schema', 'date'],
  ['two risks of one id', ['risks.nerve-weakness.id', 'nerve-numbness'], 'nerve-numbness', 'duplicate-id', 'two'],
  ['a risk and a factor of one id', ['factors.diabetes.id', 'nerve-numbness'], 'nerve-numbness', 'duplicate-id', 'two'],
  ['two options of one id', ['checks.tb-which.options.a.id', 'b'], 'tb-which', 'duplicate-id', 'options: b'],
  [
    'a technique that is none',
    ['risks.nerve-weakness.appliesTo.+', 'laser'],
    'nerve-weakness',
    'unknown-reference',
    'no technique laser',
  ],
  [
    'a condition that is no factor',
    ['risks.general-implant.onlyIf.+', 'tooth'],
    'general-implant',
    'unknown-reference',
    'onlyIf: no factor tooth',
  ],
  [
    'a modifier of no factor',
    ['risks.nerve-weakness.modifiers.0.factorId', 'tooth'],
    'nerve-weakness',
    'unknown-reference',
    'no factor tooth',
  ],
  [
    'a figure from no source',
    ['risks.nerve-weakness.figures.open-dorsal.sourceIds.+', 'hearsay'],
    'nerve-weakness',
    'unknown-reference',
    'no source hearsay',
  ],
  [
    'a text from no source',
    ['risks.nerve-weakness.textSourceIds.+', 'hearsay'],
    'nerve-weakness',
    'unknown-reference',
    'textSourceIds: no source',
  ],
  [
    'a benefit from no source',
    ['benefits.benefit-rf-relief.figure.sourceIds.+', 'hearsay'],
    'benefit-rf-relief',
    'unknown-reference',
    'no source',
  ],
  [
    'an alternative from no source',
    ['alternatives.alt-exercise.sourceIds.+', 'hearsay'],
    'alt-exercise',
    'unknown-reference',
    'no source',
  ],
  [
    'a factor from no source',
    ['factors.diabetes.sourceIds.+', 'hearsay'],
    'diabetes',
    'unknown-reference',
    'no source',
  ],
  [
    'a warning sign of no risk',
    ['flags.flag-ces.relatedRiskIds.+', 'boredom'],
    'flag-ces',
    'unknown-reference',
    'no risk boredom',
  ],
  [
    'a check about nothing',
    ['checks.tb-which.relatedIds.+', 'boredom'],
    'tb-which',
    'unknown-reference',
    'no entry boredom',
  ],
  [
    'an order with no such check',
    ['checkOrder.open-dorsal.+', 'tb-none'],
    'checkOrder',
    'unknown-reference',
    'no check tb-none',
  ],
  [
    'an order that asks twice',
    ['checkOrder.open-dorsal.+', 'tb-which'],
    'checkOrder',
    'duplicate-reference',
    'tb-which',
  ],
  ['a check that no order asks', ['checkOrder.open-dorsal.0', undefined], 'tb-which', 'check-order', 'open-dorsal'],
  ['a check with two right answers', ['checks.tb-which.options.b.correct', true], 'tb-which', 'right-answers', '2'],
  [
    'a technique without its figure',
    ['risks.nerve-weakness.figures.open-dorsal', undefined],
    'nerve-weakness',
    'figure-missing',
    'open-dorsal',
  ],
  [
    'a figure of another technique',
    ['risks.nerve-neuritis.figures.open-dorsal', { kind: 'unknown', sourceIds: [] }],
    'nerve-neuritis',
    'figure-not-applicable',
    'open-dorsal',
  ],
  [
    'events beside a range',
    ['risks.nerve-weakness.figures.open-dorsal.events', 9],
    'nerve-weakness',
    'events-or-range',
    'figures.open-dorsal',
  ],
  [
    'neither events nor a range',
    ['risks.nerve-weakness.figures.open-dorsal.range', undefined],
    'nerve-weakness',
    'events-or-range',
    'figures.open-dorsal',
  ],
  [
    'a range upside down',
    ['risks.nerve-weakness.figures.open-dorsal.range.low', 90],
    'nerve-weakness',
    'range-upside-down',
    '90 to 80',
  ],
  [
    'more people than there are',
    ['risks.nerve-weakness.figures.open-dorsal.range.high', 1001],
    'nerve-weakness',
    'over-out-of',
    '1001 of 1000',
  ],
  [
    'a benefit of too many',
    ['benefits.benefit-rf-relief.figure.range.high', 1001],
    'benefit-rf-relief',
    'over-out-of',
    '1001 of 1000',
  ],
  [
    'none seen and no upper end',
    ['risks.infection-deep.figures.open-dorsal.events', 0],
    'infection-deep',
    'no-upper-end',
    'open-dorsal',
  ],
  [
    'many of 100,000',
    ['risks.anaes-heart.figures.open-dorsal.events', 3000],
    'anaes-heart',
    'too-large-for-out-of',
    '3000 of 100000',
  ],
  [
    'a new risk without words',
    ['alternatives.+', { id: 'alt-new', appliesTo: ['open-dorsal'], sourceIds: [] }],
    'alt-new',
    'text-missing',
    'whole entry',
  ],
];

test.for(inStructure)('opening reports %s', ([, change, id, fault, detail]) => {
  const file = fault === 'text-missing' ? 'en' : 'structure';
  expect(detailsOf(faultsOf({ structure: change }), file, id, fault)).toContain(detail);
});

const inText: readonly Planted[] = [
  [
    'studied people whom nobody counted',
    ['risks.nerve-weakness.figures.open-dorsal.studied', { unit: 'people', where: 'one study' }],
    'nerve-weakness',
    'text-without-structure',
    'figures.open-dorsal.studied',
  ],
  ['an empty title', ['risks.nerve-weakness.title', ''], 'nerve-weakness', 'schema', 'title'],
  ['a list that is none', ['flags.flag-ces.symptoms', 'Numb'], 'flag-ces', 'schema', 'symptoms'],
  ['another catalog’s text', ['id', 'knee'], 'id', 'other-catalog', 'knee'],
  ['another version’s text', ['version', '0.2.0'], 'version', 'other-catalog', '0.2.0'],
  ['a risk without words', ['risks.nerve-weakness', undefined], 'nerve-weakness', 'text-missing', 'whole entry'],
  ['words without a risk', ['risks.boredom', 'nerve-weakness'], 'boredom', 'schema', 'risks.boredom'],
  [
    'a figure without words',
    ['risks.nerve-weakness.figures.open-dorsal', undefined],
    'nerve-weakness',
    'text-missing',
    'figures.open-dorsal',
  ],
  [
    'words without a figure',
    ['risks.nerve-neuritis.figures.open-dorsal', { reason: 'None.' }],
    'nerve-neuritis',
    'text-without-structure',
    'figures.open-dorsal',
  ],
  [
    'a frequency of nobody',
    ['risks.nerve-weakness.figures.open-dorsal.population', undefined],
    'nerve-weakness',
    'text-missing',
    'figures.open-dorsal.population',
  ],
  [
    'a frequency with a reason',
    ['risks.nerve-weakness.figures.open-dorsal.reason', 'None.'],
    'nerve-weakness',
    'text-without-structure',
    'figures.open-dorsal.reason',
  ],
  [
    'no figure and no reason',
    ['risks.nerve-weakness.figures.rf-medial-branch.reason', undefined],
    'nerve-weakness',
    'text-missing',
    'figures.rf-medial-branch.reason',
  ],
  [
    'no figure but a population',
    ['risks.nerve-weakness.figures.rf-medial-branch.population', 'adults'],
    'nerve-weakness',
    'text-without-structure',
    'population',
  ],
  [
    'a count of studied nobodies',
    ['risks.infection-deep.figures.open-dorsal.studied', undefined],
    'infection-deep',
    'text-missing',
    'studied',
  ],
  [
    'a benefit’s figure of nobody',
    ['benefits.benefit-rf-relief.figure.population', undefined],
    'benefit-rf-relief',
    'text-missing',
    'figure.population',
  ],
  [
    'a modifier without words',
    ['risks.nerve-weakness.modifiers.sedation-deep', undefined],
    'nerve-weakness',
    'text-missing',
    'modifiers.sedation-deep',
  ],
  [
    'words without a modifier',
    ['risks.nerve-weakness.modifiers.diabetes', 'Sugar.'],
    'nerve-weakness',
    'text-without-structure',
    'modifiers.diabetes',
  ],
  ['an option without words', ['checks.tb-which.options.a', undefined], 'tb-which', 'text-missing', 'options.a'],
  ['words without an option', ['checks.tb-which.options.z', 'None'], 'tb-which', 'text-without-structure', 'options.z'],
  [
    'what cannot wait, and no words',
    ['factors.blood-thinners.beforehand', undefined],
    'blood-thinners',
    'text-missing',
    'beforehand',
  ],
  [
    'words for what can wait',
    ['factors.diabetes.beforehand', 'Phone.'],
    'diabetes',
    'text-without-structure',
    'beforehand',
  ],
  ['a technique without words', ['techniques.open-dorsal', undefined], 'open-dorsal', 'text-missing', 'whole entry'],
  ['a warning sign without words', ['flags.flag-ces', undefined], 'flag-ces', 'text-missing', 'whole entry'],
  [
    'an alternative without words',
    ['alternatives.alt-exercise', undefined],
    'alt-exercise',
    'text-missing',
    'whole entry',
  ],
  [
    'words without an alternative',
    ['alternatives.alt-magic', { title: 'M', text: 'M', pros: [], cons: [] }],
    'alt-magic',
    'text-without-structure',
    'whole entry',
  ],
];

test.for(inText)('opening reports %s', ([, change, id, fault, detail]) => {
  expect(detailsOf(faultsOf({ text: change }), 'en', id, fault)).toContain(detail);
});

test('every fault is reported, not only the first', () => {
  const twice = changed(changed(structure, ['risks.nerve-weakness.sourceIds.+', 'hearsay']), [
    'flags.flag-ces.sourceIds.+',
    'gossip',
  ]);
  const opened = openCatalog(twice, changed(text, ['factors.diabetes.beforehand', 'Phone.']));
  expect(opened.ok ? [] : opened.faults.map(({ file, id }) => [file, id])).toEqual([
    ['structure', 'nerve-weakness'],
    ['structure', 'flag-ces'],
    ['en', 'diabetes'],
  ]);
});

test('a reference is checked even while the text does not hold to its schema', () => {
  const faults = faultsOf({
    structure: ['risks.nerve-weakness.sourceIds.+', 'hearsay'],
    text: ['procedure.title', ''],
  });
  expect(faults.map(({ file, id, fault }) => [file, id, fault])).toEqual([
    ['structure', 'nerve-weakness', 'unknown-reference'],
    ['en', 'procedure', 'schema'],
  ]);
});

test.for([null, undefined, 1, 'text', [], {}, [null]])('nothing that is no catalog throws: %j', (value) => {
  expect(openCatalog(value, value).ok).toBe(false);
});

test('an id that every object inherits is found missing', () => {
  const faults = faultsOf({
    structure: ['risks.nerve-weakness.modifiers.+', { factorId: 'constructor', effect: 'raises', sourceIds: [] }],
  });
  expect(faults.map(({ fault, detail }) => `${fault} ${detail}`)).toEqual([
    'unknown-reference modifiers: no factor constructor',
    'text-missing modifiers.constructor',
  ]);
});
