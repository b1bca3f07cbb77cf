import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { replay } from '../../../src/consent/reduce.ts';
import { makeRecord, writeRecord } from '../../../src/record/make-record.ts';
import { readRecord } from '../../../src/record/read-record.ts';
import { ReviewRecord } from '../../../src/record/record.ts';
import { statusOfRecord } from '../../../src/record/status-of-record.ts';
import { openCatalog } from '../../../src/risks/open-catalog.ts';
import type { Approval } from '../../../src/risks/approval.ts';

const file = readFileSync(new URL('../../fixtures/record-v1.review', import.meta.url), 'utf8');
const whole = ReviewRecord.parse(JSON.parse(file));
const isSigning = ({ fact }: ReviewRecord['events'][number]) => fact.type === 'signed';
const until = (end: number): ReviewRecord => ({ ...whole, events: whole.events.slice(0, end) });
const unsigned = until(whole.events.findIndex(isSigning));
const signed = until(whole.events.findIndex(isSigning) + 1);
const lastDay = signed.events.at(-1)?.at.slice(0, 10) ?? '';

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
  const replayed = opened.ok && replay(record.events, opened.catalog);
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
  const events = signed.events.map((event) =>
    event.fact.type === 'signed' ? { ...event, fact: { ...event.fact, approval } } : event,
  );
  expect(statusOf(under(null, { ...signed, events }))).toEqual({ state: 'approved', approval });
});

test('a record carries its approval to wherever it is read, and none where there is none', () => {
  const { structure, text, structureHash, textHash } = signed.catalog;
  const parts = { structure, text, structureHash, textHash, events: signed.events };
  const carried = readRecord(writeRecord(makeRecord({ ...parts, approval })));
  expect(carried.ok && carried.record.catalog.approval).toEqual(approval);
  expect(makeRecord({ ...parts, approval: null }).catalog).not.toHaveProperty('approval');
});
