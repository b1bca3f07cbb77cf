import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi, type Mock } from 'vitest';
import { useStore } from 'zustand';
import type { Fact } from '../../../src/consent/events.ts';
import { MAX_TEXT } from '../../../src/consent/terms.ts';
import type { Page } from '../../../src/consent/steps.ts';
import { createReviewStore, type ReviewStore } from '../../../src/consent/store.ts';
import { PageView } from '../../../src/patient/PageView.tsx';
import type { Route } from '../../../src/patient/route.ts';
import type { PageProps, Session } from '../../../src/patient/session.ts';
import { textFault } from '../../../src/ui/text-fault.ts';
import { STANDS_AFTER } from '../../../src/ui/steady-press.ts';
import { handVault } from '../../core/consent/hand-vault.ts';
import { AT, catalog, log } from '../../core/consent/sample.ts';
import { t } from '../../core/i18n/tables.ts';

type Differs = Partial<Session> & { readonly startDrafts?: Readonly<Record<string, string>> };

/** What a test sees of the app around a screen. */
export type Opened = {
  readonly store: ReviewStore;
  /** The words for the status line, in order. */
  readonly said: string[];
  readonly went: Route[];
  /** How often the screen has moved on. */
  readonly onward: Mock<() => void>;
};

/** A real store over a vault that writes at once, with these facts already told. */
function openStore(facts: readonly Fact[], { lock, startDrafts = {} }: Differs): ReviewStore {
  const saved = { events: log(...facts), drafts: startDrafts, place: '', seals: [], sheets: [] };
  let ids = 0;
  const { vault } = handVault(saved);
  return createReviewStore(saved, {
    catalog,
    textHash: 'b',
    vault: { ...vault, save: async () => undefined },
    now: () => AT,
    newId: () => `draft-${(ids += 1)}`,
    by: { role: 'patient' },
    mayStand: (text) => textFault(text, MAX_TEXT) === null,
    readOnly: lock === 'other-tab',
  });
}

let ids = 0;

function sessionOf(state: ReturnType<ReviewStore['getState']>, { said, went }: Opened, differs: Differs): Session {
  const { startDrafts: _drafts, ...rest } = differs;
  const lock = state.readOnly ? 'other-tab' : state.review.phase.is === 'signed' ? 'signed' : null;
  return {
    review: state.review,
    catalog,
    clinic: null,
    t,
    language: 'en',
    drafts: state.drafts,
    saving: state.saving,
    persistence: null,
    lock,
    readOnly: lock !== null,
    lastPage: null,
    now: () => AT,
    newId: () => `asked-${(ids += 1)}`,
    record: state.record,
    draft: state.draft,
    settle: state.settle,
    go: (route) => went.push(route),
    say: (words) => said.push(words),
    saveAgain: state.saveAgain,
    saveToFile: () => undefined,
    giveBack: null,
    sheet: { busy: false, fault: null, print: () => undefined, save: () => undefined, share: null },
    ...rest,
  };
}

type Draw = (session: Session, onward: PageProps['onward']) => ReactNode;

function Screen({
  opened,
  draw,
  differs,
}: {
  readonly opened: Opened;
  readonly draw: Draw;
  readonly differs: Differs;
}) {
  const state = useStore(opened.store);
  const onward: PageProps['onward'] = (facts = [], done = []) => {
    if (state.record(facts, done).ok) opened.onward();
  };
  return draw(sessionOf(state, opened, differs), onward);
}

/** Shows a part of a screen over a review that these facts tell. The page has stood long enough to be pressed. */
export function show(draw: Draw, facts: readonly Fact[], differs: Differs = {}): Opened {
  const opened: Opened = { store: openStore(facts, differs), said: [], went: [], onward: vi.fn<() => void>() };
  standIn();
  act(() => void render(<Screen opened={opened} draw={draw} differs={differs} />));
  letItStand();
  return opened;
}

export const showPage = (page: Page, facts: readonly Fact[], differs: Differs = {}): Opened =>
  show((session, onward) => <PageView session={session} page={page} onward={onward} />, facts, differs);

const onClock = performance.now.bind(performance);
let ahead = 0;

/** Lets the page have stood long enough that a press is meant for it. */
export function letItStand(milliseconds = STANDS_AFTER): void {
  ahead += milliseconds;
}

/** What jsdom lacks, and a clock that can be moved on. */
function standIn(): void {
  ahead = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => onClock() + ahead);
  Object.assign(Element.prototype, { scrollIntoView: () => undefined });
  Object.assign(window, { scrollTo: () => undefined });
  const ink = new Proxy({}, { get: () => () => undefined, set: () => true });
  Object.assign(HTMLCanvasElement.prototype, { getContext: () => ink });
  vi.stubGlobal('ResizeObserver', function observe() {
    return { observe: () => undefined, disconnect: () => undefined };
  });
}
