import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SaveLine } from '../../../src/patient/SaveLine.tsx';
import type { Session } from '../../../src/patient/session.ts';
import { Stop } from '../../../src/patient/Stop.tsx';
import { AT, named } from '../../core/consent/sample.ts';
import { show } from './session.tsx';

const line = (differs: Partial<Session>) => show((session) => <SaveLine session={session} />, [named], differs);

describe('the line that says whether it is saved', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('says when', () => {
    line({ saving: { is: 'saved', at: AT } });
    expect(screen.getByText('Saved on this device 09:12')).toBeVisible();
  });

  test('says instead that another tab saves, and offers nothing', () => {
    line({ lock: 'other-tab', saving: { is: 'saved', at: AT } });
    expect(screen.getByText('Open in another tab')).toBeVisible();
    expect(screen.queryByText(/Saved/u)).not.toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  test('says "saved" of nothing that is under way, and "not saved yet" only after two seconds', () => {
    line({ saving: { is: 'saving' } });
    expect(screen.getByText('Saving …')).toBeVisible();
    expect(screen.queryByText(/^Saved/u)).not.toBeInTheDocument();
    act(() => void vi.advanceTimersByTime(1999));
    expect(screen.queryByText('Not saved yet')).not.toBeInTheDocument();
    act(() => void vi.advanceTimersByTime(1));
    expect(screen.getByText('Not saved yet')).toBeVisible();
  });
});

describe('a failure', () => {
  test('is an alert that says why, with what can be done', async () => {
    const saveAgain = vi.fn<() => void>();
    const saveToFile = vi.fn<() => void>();
    line({ saving: { is: 'failed', fault: 'quota' }, saveAgain, saveToFile });
    expect(screen.getByRole('alert')).toHaveTextContent(/^Not saved\.This device is full\./u);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save to a file' }));
    expect(saveAgain).toHaveBeenCalledOnce();
    expect(saveToFile).toHaveBeenCalledOnce();
  });
});

describe('stop for now', () => {
  test('records nothing until it is confirmed, and then says that nobody has been told', async () => {
    const { store } = show((session) => <Stop session={session} />, [named]);
    expect(store.getState().review.phase).toEqual({ is: 'reading' });
    expect(screen.queryByText('Nobody has been told yet.')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Yes, stop for now' }));
    expect(store.getState().review.phase).toEqual({ is: 'stopped' });
    expect(screen.getByText('Nobody has been told yet.')).toBeVisible();
  });
});
