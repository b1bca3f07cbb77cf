import { fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { FileVerdict, Verdict } from '../../../src/record/verdict.ts';
import { CheckSheet, type Checked } from '../../../src/verify/CheckSheet.tsx';
import { t } from '../../core/i18n/tables.ts';
import { fileOfVersion, recordIn } from '../../core/record/fixture.ts';

const record = recordIn(fileOfVersion(2));
const certificate = new Uint8Array(1);
const sealed = { record, certificate, open: 0 };
const device = { name: 'Beforehand device 7F3A', isThis: false, since: null };

async function check(found: Verdict, differs: Partial<Checked> = {}): Promise<void> {
  const verdict: FileVerdict = { ...found, earlier: [] };
  const checked = { verdict, device: 'certificate' in verdict ? device : null, fingerprint: '0123 4567 89AB CDEF' };
  render(<CheckSheet t={t} language="en" onCheck={() => Promise.resolve({ ...checked, ...differs })} />);
  await userEvent.upload(screen.getByLabelText('The file'), new File(['x'], 'sheet.pdf', { type: 'application/pdf' }));
}

const SEALED = 'sealed on 23 Nov 2026, 09:18 +01:00 by the device “Beforehand device 7F3A”.';

test.for<[Verdict, string]>([
  [{ is: 'unchanged', pages: 'not-compared', ...sealed }, `Unchanged since it was ${SEALED}`],
  [{ is: 'page-altered', page: 'changed', ...sealed }, 'The page was altered or saved again by another program.'],
  [
    { is: 'page-altered', page: 'not-sealed', pages: 'not-compared', ...sealed },
    'The pages carry no seal. The record inside is intact',
  ],
  [
    { is: 'changed', what: { is: 'event', seq: 7 }, record },
    'Changed since it was sealed: entry 7 of the record is another.',
  ],
  [
    { is: 'changed', what: { is: 'seal', number: 0 }, record },
    'Changed since it was sealed: seal 1 of the record is missing',
  ],
  [{ is: 'changed', what: { is: 'other-device' }, record }, 'the pages were sealed by another device'],
  [{ is: 'changed', what: { is: 'pages' }, record }, 'the pages do not say what the record inside does.'],
  [{ is: 'changed', what: { is: 'several-records' }, record: null }, 'the file carries more than one record.'],
  [
    { is: 'changed', what: { is: 'earlier-sheet', number: 2 }, record },
    'the earlier sheet 2 inside was changed, or does not belong to this record.',
  ],
  [{ is: 'changed', what: { is: 'nested-sheets' }, record: null }, 'an earlier sheet inside carries sheets itself.'],
  [{ is: 'not-sealed', record }, 'Not sealed: nothing shows whether it was changed.'],
  [{ is: 'not-ours' }, 'Not a sheet or a saved review of this app.'],
  [{ is: 'unreadable', reason: 'newer' }, 'Cannot be read: it was made with a newer version of this app.'],
])('one sentence says it: %#', async ([verdict, sentence]) => {
  await check(verdict);
  expect(screen.getByRole('status')).toHaveTextContent(sentence);
});

test('below it stands what the record says, as the file’s own, and by which device', async () => {
  await check({ is: 'unchanged', pages: 'not-compared', ...sealed });
  const details = within(screen.getByRole('region', { name: 'What the record says' }));
  expect(details.getByText('All of this comes from the file.')).toBeVisible();
  for (const words of [
    'Edith Harper-Őry',
    '14 March 1951',
    'Can I change my mind on the day?',
    '0123 4567 89AB CDEF',
  ]) {
    expect(details.getByText(words).tagName).toBe('BDI');
  }
  expect(details.getByText('“Beforehand device 7F3A”, not known here')).toBeVisible();
});

test.for([
  ['same', 'The pages were made again from the record, and are the same.'],
  ['not-compared', 'Pages not compared: hold the paper beside what stands here.'],
] as const)('it says whether the pages were compared: %s', async ([pages, words]) => {
  await check({ is: 'unchanged', pages, ...sealed });
  expect(screen.getByRole('status')).toHaveTextContent(words);
});

const handedOut = recordIn(fileOfVersion(2));
const madeUp = {
  ...handedOut,
  segments: handedOut.segments.map((segment) => ({
    ...segment,
    events: segment.events.map((event) =>
      event.fact.type === 'review-started' ? { ...event, fact: { ...event.fact, fictional: true as const } } : event,
    ),
  })),
};
const signedRecord = { ...handedOut, segments: handedOut.segments.slice(0, 1) };

test.for<[Verdict, string]>([
  [
    { is: 'unchanged', pages: 'same', ...sealed, record: signedRecord },
    'Earlier sheet 1, signed 23 Nov 2026, 09:17 +01:00: unchanged',
  ],
  [{ is: 'unchanged', pages: 'same', ...sealed }, 'Earlier sheet 1: unchanged'],
  [{ is: 'page-altered', page: 'changed', ...sealed }, 'Earlier sheet 1: its page was altered'],
  [
    { is: 'page-altered', page: 'not-sealed', pages: 'same', ...sealed },
    'Earlier sheet 1: its pages carry no seal, the record inside it is intact',
  ],
  [
    { is: 'changed', what: { is: 'event', seq: 7 }, record },
    'Earlier sheet 1: changed, entry 7 of the record is another.',
  ],
  [{ is: 'not-sealed', record: signedRecord }, 'Earlier sheet 1, signed 23 Nov 2026, 09:17 +01:00: not sealed'],
  [{ is: 'not-ours' }, 'Earlier sheet 1: not a sheet of this app'],
  [{ is: 'unreadable', reason: 'damaged' }, 'Earlier sheet 1: it cannot be read'],
])('an earlier sheet has a line of its own: %#', async ([earlier, line]) => {
  const verdict = { is: 'unchanged', pages: 'same', ...sealed, earlier: [earlier] } as const;
  await check(verdict, { verdict });
  expect(screen.getByRole('status')).toHaveTextContent(line);
});

test('this device is known as this one', async () => {
  await check({ is: 'unchanged', pages: 'not-compared', ...sealed }, { device: { ...device, isThis: true } });
  expect(screen.getByText('“Beforehand device 7F3A”, this device')).toBeVisible();
});

test('wherever a seal is named, it says what a seal is not', async () => {
  await check({ is: 'page-altered', page: 'changed', ...sealed });
  expect(screen.getByRole('status')).toHaveTextContent('It does not say who signed, and its time is the device’s.');
  expect(screen.getByRole('status')).toHaveTextContent('Go by what the record says');
});

test.for([
  [madeUp, 1],
  [handedOut, 0],
] as const)('of a fictional patient, and of no other, it says so beside the verdict: %#', async ([given, times]) => {
  await check({ is: 'unchanged', pages: 'same', ...sealed, record: given });
  expect(within(screen.getByRole('status')).queryAllByText(/^Fictional: it is of no real patient/u)).toHaveLength(
    times,
  );
});

test('a file that is dropped on the page is checked, and the browser does not go to it', async () => {
  const given: File[] = [];
  const onCheck = (file: File): Promise<Checked> => {
    given.push(file);
    return Promise.resolve({ verdict: { is: 'not-ours', earlier: [] }, device: null, fingerprint: '' });
  };
  render(<CheckSheet t={t} language="en" onCheck={onCheck} />);
  const dropped = new File(['x'], 'sheet.pdf');
  const place = screen.getByText(/or drop it here/u);
  expect(fireEvent.dragOver(place)).toBe(false);
  expect(fireEvent.drop(place, { dataTransfer: { files: [dropped] } })).toBe(false);
  expect(await screen.findByText('Not a sheet or a saved review of this app.')).toBeVisible();
  expect(given).toEqual([dropped]);
});

test('of a file that is not ours nothing is shown', async () => {
  await check({ is: 'not-ours' });
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
});
