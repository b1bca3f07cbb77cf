import { expect, test } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import { event, log, named, ready } from '../consent/sample.ts';
import { approval, fieldOf, sheetOfLog, signedOver } from './sample.ts';

const STATUS = 'Status of the content';
const DECLARED =
  'Approved for use at Hill Hospital by Dr Ada Berg (consultant, GMC 1234567), until 23 November 2026. Declared by the site, not verified by this app.';
const DRAFT = 'Draft content, not approved for clinical use';

const statusIn = (sheet: ReturnType<typeof sheetOfLog>) => [sheet.notice, fieldOf(sheet, STATUS)];

/** Signed under an approval, or under none. */
function signedUnder(under: Partial<Extract<Fact, { type: 'signed' }>>): readonly Fact[] {
  return signedOver(ready).map((fact) => (fact.type === 'signed' ? { ...fact, ...under } : fact));
}

test('an approved sheet says who declared it, and that nobody verified it', () => {
  expect(statusIn(sheetOfLog(log(named), {}, approval))).toEqual([null, DECLARED]);
});

test('an approval that ended the day before leaves a draft, and says when it ended', () => {
  const ended = `${DRAFT}: its approval ended on 22 November 2026`;
  expect(statusIn(sheetOfLog(log(named), {}, { ...approval, until: '2026-11-22' }))).toEqual([ended, ended]);
});

test.for(['structureHash', 'textHash'] as const)('an approval of another %s leaves a draft', (hash) => {
  const changed = `${DRAFT}: it was changed after its approval`;
  expect(statusIn(sheetOfLog(log(named), {}, { ...approval, [hash]: 'x' }))).toEqual([changed, changed]);
});

test('what was signed under an approval says so for ever, though it was withdrawn since', () => {
  expect(statusIn(sheetOfLog(log(...signedUnder({ approval }))))).toEqual([null, DECLARED]);
});

test('what was signed as a draft stays one, though it was approved since', () => {
  expect(statusIn(sheetOfLog(log(...signedUnder({})), {}, approval))).toEqual([DRAFT, DRAFT]);
});

test('a review that was opened again after the last day is a draft', () => {
  const facts = log(...signedUnder({ approval }));
  const reopened = [...facts, event(facts.length + 1, { type: 'reopened' }, '2026-11-24T09:00:00.000+01:00')];
  expect(sheetOfLog(reopened, {}, approval).notice).toContain('its approval ended on 23 November 2026');
});
