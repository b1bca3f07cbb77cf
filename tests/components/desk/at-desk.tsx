import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Fact } from '../../../src/consent/events.ts';
import { createReviewStore, type ReviewStore } from '../../../src/consent/store.ts';
import type { AtDesk } from '../../../src/desk/at-desk.ts';
import { staffFrom } from '../../../src/desk/desk-session.ts';
import { handVault } from '../../core/consent/hand-vault.ts';
import { AT, catalog, log } from '../../core/consent/sample.ts';
import { t } from '../../core/i18n/tables.ts';

export const SURGEON = { name: 'Dr Ana Ruiz', role: 'surgeon' };
const clinic = { name: 'Harbour Clinic', staff: [{ name: 'Mara Stein', role: 'nurse' }, SURGEON] };

const nothing = () => undefined;
const SESSION = { t, language: 'en', clinic, catalog, onStaff: nothing, onLock: nothing, today: '2026-11-23' } as const;
const PLACE = {
  slot: 'slot-1',
  mark: null,
  sameName: 0,
  newer: null,
  isPractice: false,
  registration: '',
  newId: () => 'new',
} as const;

function openStore(facts: readonly Fact[]): ReviewStore {
  const saved = { events: log(...facts), drafts: {}, place: '', seals: [], sheets: [] };
  let ids = 0;
  return createReviewStore(saved, {
    catalog,
    textHash: 'b',
    vault: { ...handVault(saved).vault, save: async () => undefined },
    now: () => AT.replace('09:12', `10:${String((ids += 1)).padStart(2, '0')}`),
    newId: () => 'new',
    by: staffFrom(SURGEON),
    mayStand: () => true,
    readOnly: false,
  });
}

/** A page of the desk over a review that these facts told, with the surgeon at work. */
export function openAtDesk(
  facts: readonly Fact[],
  page: (at: AtDesk) => ReactNode,
  differs: Partial<AtDesk> = {},
): ReviewStore {
  const store = openStore(facts);
  const staff = staffFrom(SURGEON);
  const Page = () => {
    const { review, events, drafts, saving, draft, record, saveAgain } = useStore(store);
    const state = { review, events, drafts, saving, draft, saveAgain };
    return page({
      ...SESSION,
      ...PLACE,
      staff,
      ...state,
      onJoin: () => Promise.resolve(true),
      note: (noted, done) => record(noted, done, staff).ok,
      ...differs,
    });
  };
  render(<Page />);
  return store;
}

/** Presses a button, by its name, in a part of the page or in all of it. */
export const press = (name: string, region?: string) =>
  act(async () => {
    const place = region === undefined ? screen : within(screen.getByRole('region', { name: region }));
    fireEvent.click(place.getByRole('button', { name }));
  });
