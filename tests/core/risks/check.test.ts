import { expect, test } from 'vitest';
import type { Approval } from '../../../src/risks/approval.ts';
import { checkCatalog, type CatalogFiles } from '../../../src/risks/check.ts';
import type { Finding } from '../../../src/risks/fault.ts';
import { changed, detailsOf, structure, text, type Change } from './sample.ts';

const HASH = { ours: 'a'.repeat(64), other: 'b'.repeat(64) };

const files: CatalogFiles = {
  structure,
  texts: { en: text },
  hashes: { structure: HASH.ours, en: HASH.ours },
  approvals: {},
  published: { structure: HASH.ours, en: HASH.ours },
  today: '2026-11-23',
};

const approval: Approval = {
  schemaVersion: 1,
  id: 'lumbar-rhizotomy',
  version: '0.1.0',
  language: 'en',
  structureHash: HASH.ours,
  textHash: HASH.ours,
  by: 'Dr Ada Berg',
  role: 'consultant',
  registration: '1234567',
  site: 'Hill Hospital',
  at: '2026-11-01',
  until: '2027-11-01',
};

const faultsIn = (found: readonly Finding[]) => found.filter(({ level }) => level === 'fault');
const withText = (change: Change) => checkCatalog({ ...files, texts: { en: changed(text, change) } });

test('our own catalog has no fault', () => {
  expect(faultsIn(checkCatalog(files))).toEqual([]);
});

type Planted = readonly [what: string, change: Change, id: string, fault: string, detail: string];

const HARD =
  'Percutaneous radiofrequency neurotomy occasions iatrogenic deafferentation of zygapophyseal articulations, necessitating comprehensive neurological re-evaluation and multidisciplinary rehabilitation throughout the postoperative convalescence, notwithstanding satisfactory preliminary diagnostic infiltration.';

const planted: readonly Planted[] = [
  [
    'a reference that leads nowhere',
    ['risks.nerve-weakness.figures.laser', { reason: 'None.' }],
    'nerve-weakness',
    'text-without-structure',
    'figures.laser',
  ],
  [
    'a word of frequency in a summary',
    ['risks.nerve-weakness.summary', 'This is rare.'],
    'nerve-weakness',
    'word-of-frequency',
    'summary: rare',
  ],
  [
    'a word of frequency beside a figure',
    ['risks.nerve-weakness.figures.open-dorsal.note', 'Very common.'],
    'nerve-weakness',
    'word-of-frequency',
    'figures.open-dorsal.note: common',
  ],
  [
    'a word of frequency in a list',
    ['risks.nerve-weakness.lookOutFor.+', 'It is unlikely.'],
    'nerve-weakness',
    'word-of-frequency',
    'lookOutFor.',
  ],
  [
    'a word of frequency about a factor',
    ['factors.diabetes.why', 'This is common.'],
    'diabetes',
    'word-of-frequency',
    'why: common',
  ],
  [
    'a word of frequency in a check',
    ['checks.tb-which.options.c', 'It is seldom asked'],
    'tb-which',
    'word-of-frequency',
    'options.c: seldom',
  ],
  [
    'a word of frequency about the procedure',
    ['procedure.notFor', 'It is rarely used.'],
    'procedure',
    'word-of-frequency',
    'notFor: rarely',
  ],
  [
    'a percentage',
    ['risks.nerve-weakness.summary', 'About 5% of people.'],
    'nerve-weakness',
    'percentage-or-ratio',
    'summary: %',
  ],
  [
    '1 in x',
    ['benefits.benefit-rf-relief.text', 'It helps 1 in 2 people.'],
    'benefit-rf-relief',
    'percentage-or-ratio',
    'text: 1 in 2',
  ],
  [
    'one in ten',
    ['flags.flag-ces.why', 'It happens to one in ten.'],
    'flag-ces',
    'percentage-or-ratio',
    'why: one in ten',
  ],
  [
    'a risk’s fact of 100',
    ['risks.nerve-weakness.summary', 'A leg felt weak in 5 of 100.'],
    'nerve-weakness',
    'two-denominators',
    'summary: 5 of 100',
  ],
  [
    'a benefit’s fact of 100',
    ['benefits.benefit-rf-relief.text', 'It helped 39 of 100.'],
    'benefit-rf-relief',
    'two-denominators',
    'text: 39 of 100',
  ],
  [
    'a note of 1,000 beside a figure of 100,000',
    ['risks.anaes-heart.figures.open-dorsal.note', 'Or 3 of 1,000.'],
    'anaes-heart',
    'two-denominators',
    '3 of 1000',
  ],
  [
    'two denominators where nothing was counted',
    ['factors.diabetes.why', 'It was 3 of 1,000, or 3 of 10,000.'],
    'diabetes',
    'two-denominators',
    '3 of 10000',
  ],
  [
    'more people than there are',
    ['risks.nerve-weakness.summary', 'It was 1,200 of 1,000.'],
    'nerve-weakness',
    'over-out-of',
    '1200 of 1000',
  ],
  [
    'a long text that is hard to read',
    ['risks.nerve-weakness.whatItIs', HARD],
    'nerve-weakness',
    'reading-grade',
    'whatItIs: grade',
  ],
  [
    'a passage that is hard to read',
    ['alternatives.alt-exercise.text', HARD],
    'alt-exercise',
    'reading-grade',
    'the whole text: grade',
  ],
];

test.for(planted)('the check finds %s', ([, change, id, fault, detail]) => {
  expect(detailsOf(faultsIn(withText(change)), 'en', id, fault)).toContain(detail);
});

test.for([
  ['what a clinician must look at', ['clinicianReview.+', 'Rare: 1 in 10, or 5%.']],
  ['a comparison', ['risks.nerve-weakness.modifiers.sedation-deep', 'It is more likely, or twice as common.']],
  ['a fact of the figure’s own denominator', ['risks.nerve-weakness.summary', 'A leg felt weak in 10 to 80 of 1,000.']],
  ['a count of those studied', ['risks.nerve-weakness.summary', 'A leg felt weak in 17 of 20.']],
] as const)('the check passes %s', ([, change]) => {
  expect(faultsIn(withText(change))).toEqual([]);
});

test('percentages in study data and sources are for clinicians', () => {
  const quoting = changed(structure, ['risks.nerve-weakness.figures.open-dorsal.studyData', 'rare: 5%, 1 in 20']);
  expect(faultsIn(checkCatalog({ ...files, structure: quoting }))).toEqual([]);
});

test('two figures of one study in two denominators are one fact told twice', () => {
  const change: Change = ['risks.anaes-teeth.figures.open-dorsal.outOf', 1000];
  const found = checkCatalog({ ...files, structure: changed(structure, change) });
  expect(detailsOf(found, 'structure', 'anaes-eye', 'two-denominators')).toContain(
    'of 100000, but anaes-teeth of 1000',
  );
});

// One long sentence of easy words: between grade 8 and 10.
const LONGISH =
  'You may feel that your leg is weak when you get out of bed in the days after the surgery, and it may then get better again.';

test('a grade over 8 is a warning, and no fault', () => {
  const found = withText(['risks.nerve-weakness.whatItIs', LONGISH]);
  const warnings = found.filter(({ level, id }) => level === 'warning' && id === 'nerve-weakness');
  expect(warnings.map(({ fault }) => fault)).toEqual(['reading-grade']);
  expect(faultsIn(found)).toEqual([]);
});

test('a grade just over 10 is a fault', () => {
  const longer = LONGISH.replace('.', ' over the next days and weeks.');
  const found = withText(['risks.nerve-weakness.whatItIs', longer]);
  expect(detailsOf(faultsIn(found), 'en', 'nerve-weakness', 'reading-grade')).toMatch(/^whatItIs: grade 1[01]\./);
});

test('words beside a figure keep to that figure’s denominator, whatever another technique’s is of', () => {
  const mixed = changed(structure, ['risks.bleeding-epidural.figures.open-dorsal.outOf', 100_000]);
  const noted = (technique: string) =>
    changed(text, [`risks.bleeding-epidural.figures.${technique}.note`, 'It was 5 of 100,000.']);
  const found = (technique: string) => checkCatalog({ ...files, structure: mixed, texts: { en: noted(technique) } });
  const details = (technique: string) => detailsOf(found(technique), 'en', 'bleeding-epidural', 'two-denominators');
  expect(details('rf-medial-branch')).toContain('5 of 100000, else of 1000');
  expect(details('open-dorsal')).toBe('');
});

test('the review date may be today, and may not have passed', () => {
  expect(faultsIn(checkCatalog({ ...files, today: '2027-11-23' }))).toEqual([]);
  const found = checkCatalog({ ...files, today: '2027-11-24' });
  expect(detailsOf(found, 'structure', 'reviewBy', 'review-date-passed')).toBe('2027-11-23, today is 2027-11-24');
});

const withApproval = (differs: Partial<Approval>, named = 'en') =>
  checkCatalog({ ...files, approvals: { [named]: { ...approval, ...differs } } }).filter(({ file }) =>
    file.startsWith('approvals/'),
  );

test('an approval of these very words that still holds is nothing to look at', () => {
  expect(withApproval({})).toEqual([]);
  expect(withApproval({ until: '2026-11-23' })).toEqual([]);
});

test.for([
  ['has ended', { until: '2026-11-22' }, 'approval-passed'],
  ['is of another structure', { structureHash: HASH.other }, 'approval-of-other-content'],
  ['is of other words', { textHash: HASH.other }, 'approval-of-other-content'],
] as const)('an approval that %s is a warning: the text is a draft again', ([, differs, code]) => {
  const found = withApproval(differs);
  expect(found.map(({ file, fault, level }) => [file, fault, level])).toEqual([['approvals/en', code, 'warning']]);
  expect(found[0]?.detail).toContain('it is a draft again');
});

test('an approval without a name, or of a language that is not there, is a fault', () => {
  expect(withApproval({ by: ' ' })).toMatchObject([{ id: 'by', fault: 'schema', level: 'fault' }]);
  expect(withApproval({}, 'de')).toMatchObject([{ fault: 'other-language', level: 'fault' }]);
  expect(withApproval({ language: 'de' })).toMatchObject([{ fault: 'other-language', level: 'fault' }]);
});

test('nobody writes an approval into a text', () => {
  const found = withText(['status', { ...approval, state: 'approved' }]);
  expect(faultsIn(found)).toMatchObject([{ id: 'status', fault: 'schema' }, { fault: 'schema' }]);
});

test('a published version never changes', () => {
  const hashes = { structure: HASH.ours, en: HASH.other };
  expect(detailsOf(checkCatalog({ ...files, hashes }), 'en', '-', 'hash-differs')).toContain(HASH.other);
});

test('a language that was published cannot go, and one that was not cannot come', () => {
  const published = { structure: HASH.ours, en: HASH.ours, de: HASH.ours };
  expect(detailsOf(checkCatalog({ ...files, published }), 'de', '-', 'hash-differs')).toContain('missing');
  const hashes = { ...files.hashes, fr: HASH.ours };
  expect(detailsOf(checkCatalog({ ...files, hashes }), 'fr', '-', 'hash-differs')).toContain('not in index.json');
});

test('a catalog that was never published has no hash to keep', () => {
  expect(faultsIn(checkCatalog({ ...files, hashes: {}, published: null }))).toEqual([]);
});

test('a file in another language than its name says is a fault of that file', () => {
  const found = checkCatalog({ ...files, texts: { de: text } });
  expect(detailsOf(found, 'de', 'language', 'other-language')).toBe('the text says en');
});

test('a language whose words nobody can judge yet says so', () => {
  const german = changed(text, ['language', 'de']);
  const found = checkCatalog({ ...files, texts: { de: german }, published: null });
  expect(found.map(({ id, fault, level }) => [id, fault, level])).toEqual([['language', 'not-judged', 'warning']]);
});

test('a fault of the structure is named once, in however many languages the text is', () => {
  const broken = changed(structure, ['risks.nerve-weakness.sourceIds.+', 'hearsay']);
  const texts = { en: text, 'en-GB': changed(text, ['language', 'en-GB']) };
  const found = faultsIn(checkCatalog({ ...files, structure: broken, texts, published: null }));
  expect(found.map(({ fault }) => fault)).toEqual(['unknown-reference']);
});

test('a structure without any text is a fault', () => {
  const found = checkCatalog({ ...files, texts: {}, hashes: {}, published: null });
  expect(found.map(({ fault }) => fault)).toEqual(['no-language']);
});
