import { expect, test } from 'vitest';
import { replay } from '../../../src/consent/reduce.ts';
import { makeRecord, writeRecord } from '../../../src/record/make-record.ts';
import { readRecord } from '../../../src/record/read-record.ts';
import { eventsOf, type ReviewRecord } from '../../../src/record/record.ts';
import { segmentsOf } from '../../../src/record/segments.ts';
import { statusOfRecord } from '../../../src/record/status-of-record.ts';
import { openCatalog } from '../../../src/risks/open-catalog.ts';
import type { Approval } from '../../../src/risks/approval.ts';
import { fileOfVersion, recordIn } from './fixture.ts';

const whole = recordIn(fileOfVersion(1));
const events = eventsOf(whole);
const signing = events.findIndex(({ fact }) => fact.type === 'signed');
const until = (end: number): ReviewRecord => ({ ...whole, segments: segmentsOf(events.slice(0, end), []) });
const unsigned = until(signing);
const signed = until(signing + 1);
const lastDay = events[signing]?.at.slice(0, 10) ?? '';

const approval: Approval = {
  schemaVersion: 1,
  id: signed.catalog.structure.id,
  version: signed.catalog.structure.version,
  language: 'en',
  structureHash: signed.catalog.structureHash,
  textHash: signed.catalog.textHash,
  by: 'Dr Ada Berg',
  role: 'consultant',
  registration: 'GMC 1234567',
  site: 'Hill Hospital',
  at: '2026-11-01',
  until: lastDay,
};

function statusOf(record: ReviewRecord) {
  const opened = openCatalog(record.catalog.structure, record.catalog.text);
  const replayed = opened.ok && replay(eventsOf(record), opened.catalog);
  if (!replayed || !replayed.ok || !replayed.review) throw new Error('the record does not replay');
  return statusOfRecord(record, replayed.review);
}

const under = (approved: Approval | null, record = signed): ReviewRecord => ({
  ...record,
  catalog: { ...record.catalog, approval: approved ?? undefined },
});

test('a review that is not signed stands under the approval that its record carries, on the day of its last event', () => {
  expect(statusOf(under(approval, unsigned))).toEqual({ state: 'approved', approval });
  expect(statusOf(under({ ...approval, until: '2000-01-01' }, unsigned))).toMatchObject({ reason: 'expired' });
  expect(statusOf(under(null, unsigned))).toMatchObject({ state: 'draft' });
});

test('a signed one stands under what was approved when it was signed', () => {
  expect(statusOf(under(approval))).toMatchObject({ state: 'draft' });
  const approved = eventsOf(signed).map((event) =>
    event.fact.type === 'signed' ? { ...event, fact: { ...event.fact, approval } } : event,
  );
  expect(statusOf(under(null, { ...signed, segments: segmentsOf(approved, []) }))).toEqual({
    state: 'approved',
    approval,
  });
});

test('a record carries its approval to wherever it is read, and none where there is none', () => {
  const { structure, text, structureHash, textHash } = signed.catalog;
  const parts = { structure, text, structureHash, textHash, events };
  const carried = readRecord(writeRecord(makeRecord({ ...parts, approval })));
  expect(carried.ok && carried.record.catalog.approval).toEqual(approval);
  expect(makeRecord({ ...parts, approval: null }).catalog).not.toHaveProperty('approval');
});
