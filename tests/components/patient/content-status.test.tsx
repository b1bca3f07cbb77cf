import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Plain } from '../../../src/patient/Plain.tsx';
import { WayPage } from '../../../src/patient/WayPage.tsx';
import { StatusContext } from '../../../src/patient/StatusLine.tsx';
import { statusOf, type ContentStatus } from '../../../src/risks/approval-status.ts';
import { statusWords } from '../../../src/sheet/status-words.ts';
import { catalog, ready } from '../../core/consent/sample.ts';
import { t } from '../../core/i18n/tables.ts';
import { approval } from '../../core/sheet/sample.ts';
import { show, showPage } from './session.tsx';

const on = (today: string) => statusOf(approval, approval, today);
const DRAFT = /^Draft content, not approved for clinical use/;
const DECLARED =
  'Approved for use at Hill Hospital by Dr Ada Berg (consultant, GMC 1234567), until 23 November 2026. Declared by the site, not verified by this app.';

function showPlain(status?: ContentStatus) {
  const said = status && { state: status.state, words: statusWords(status, t, 'en') };
  const page = (
    <Plain t={t} title="Before a review">
      <p>Words</p>
    </Plain>
  );
  render(said ? <StatusContext value={said}>{page}</StatusContext> : page);
}

test('a page that nobody told what the content is calls it a draft', () => {
  showPlain();
  expect(screen.getByText(DRAFT)).toBeVisible();
});

test('a page before a review says who declared the content approved, and that the app did not verify it', () => {
  showPlain(on('2026-11-23'));
  expect(screen.getByText(DECLARED)).toBeVisible();
  expect(screen.queryByText(DRAFT)).not.toBeInTheDocument();
});

test('the day after, it is a draft and says when the approval ended', () => {
  showPlain(on('2026-11-24'));
  expect(screen.getByText(/its approval ended on 23 November 2026$/)).toBeVisible();
});

const showWay = (differs = {}) =>
  show((session, onward) => <WayPage session={session} page={{ step: 'questions' }} onward={onward} />, [], differs);

test('a page of a review carries the draft notice until the content is approved', () => {
  showWay();
  expect(screen.getByText(DRAFT)).toBeVisible();
});

test('a page of a review under an approval carries no draft notice', () => {
  showWay({ catalog: { ...catalog, status: on('2026-11-23') } });
  expect(screen.queryByText(DRAFT)).not.toBeInTheDocument();
});

test('a signature says under which approval it was made', async () => {
  const { store } = showPage({ step: 'sign' }, ready, { catalog: { ...catalog, status: on('2026-11-23') } });
  await userEvent.click(screen.getByRole('radio', { name: /^By typing/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Sign' }));
  expect(store.getState().review.signatures).toMatchObject([{ approval }]);
});

test('what is signed over a draft names no approval', async () => {
  const { store } = showPage({ step: 'sign' }, ready);
  await userEvent.click(screen.getByRole('radio', { name: /^By typing/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Sign' }));
  expect(store.getState().review.signatures).toMatchObject([{ approval: null }]);
});
