import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Catalog } from '../risks/catalog.ts';
import { compact } from './compact.ts';
import { factOfDraft, settlesOnLeaving } from './drafts.ts';
import type { Fact, ReviewEvent } from './events.ts';
import type { By, Instant } from './terms.ts';
import { reduce, replay, type Refusal } from './reduce.ts';
import type { Review } from './review.ts';
import type { Seal } from './seal.ts';
import { withSheets, type KeptSheet } from './kept-sheets.ts';
import { createSaver, type Saver, type Saving } from './saver.ts';
import type { Change, Drafts, SavedReview, Vault } from './vault.ts';

export type Recorded = { readonly ok: true } | { readonly ok: false; readonly reason: Refusal | 'read-only' };

/** What comes in from outside the core: the device's clock and the hash of the text on screen. */
export type ReviewPorts = {
  readonly catalog: Catalog;
  readonly textHash: string;
  readonly vault: Vault;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly by: By;
  /** Whether a text can become an answer as it stands. One that cannot stays a draft. */
  readonly mayStand: (text: string) => boolean;
  /** Another tab holds this review: it can be read, not changed. */
  readonly readOnly: boolean;
};

export type ReviewState = {
  readonly review: Review;
  readonly events: readonly ReviewEvent[];
  readonly drafts: Drafts;
  readonly place: string;
  readonly seals: readonly Seal[];
  readonly sheets: readonly KeptSheet[];
  readonly saving: Saving;
  readonly readOnly: boolean;
  /**
   * Adds facts to the log, all or none. Drafts named in `done` became these facts and go in the same change.
   * @param by whose facts they are, where somebody else than usual says them.
   */
  readonly record: (facts: readonly Fact[], done?: readonly string[], by?: By) => Recorded;
  readonly draft: (field: string, text: string) => void;
  /** Turns the drafts of fields that were left into facts; without a field, all of them. True where that recorded something. */
  readonly settle: (field?: string) => boolean;
  readonly goTo: (place: string) => void;
  readonly saveAgain: () => void;
  /** Keeps the seals of the log's beginning. Refused where the log no longer begins with these events. */
  readonly keepSeals: (seals: readonly Seal[], sealed: readonly ReviewEvent[]) => void;
  /** Keeps a sheet that was handed out. */
  readonly keepSheet: (sheet: KeptSheet) => void;
  /** Writes all that stands: a review that was just started, or came in from a file. */
  readonly keep: () => void;
};

export type ReviewStore = StoreApi<ReviewState>;

/**
 * A store around the reducer for a review that was started or loaded.
 * @throws if the saved events do not replay: a vault or a file is checked before it comes here.
 */
export function createReviewStore(saved: SavedReview, ports: ReviewPorts): ReviewStore {
  const opened = replay(saved.events, ports.catalog);
  if (!opened.ok) throw new Error(`saved events do not replay: ${opened.reason} at ${opened.seq}`);
  const { review } = opened;
  if (!review) throw new Error('a review without events');
  return createStore<ReviewState>()((set, get) => {
    const saver = createSaver(ports, (saving) => set({ saving }));
    return {
      ...saved,
      review,
      saving: { is: 'saved', at: null },
      readOnly: ports.readOnly,
      record: (facts, done = [], by = ports.by) => {
        if (ports.readOnly) return { ok: false, reason: 'read-only' };
        const before = get();
        const added = append(before, facts, { ...ports, by });
        if (!added.ok) return added;
        const signs = facts.some(({ type }) => type === 'signed');
        // At the first seal what was superseded goes; from then on nothing is dropped.
        const compacted = signs ? compact(before.events) : before.events;
        const events = [...compacted, ...added.events];
        // A seal stands under the very events that it was put under.
        const seals = compacted.length === before.events.length ? before.seals : [];
        const removed = Object.fromEntries(done.map((field) => [field, null]));
        set({ review: added.review, events, seals, drafts: withDrafts(before.drafts, removed) });
        saver.save({
          ...(signs ? { replace: events, seals } : { append: added.events }),
          drafts: removed,
          strict: facts.some(isGrave),
        });
        return { ok: true };
      },
      draft: (field, text) => {
        if (ports.readOnly || get().drafts[field] === text) return;
        set({ drafts: withDrafts(get().drafts, { [field]: text }) });
        saver.save({ drafts: { [field]: text } });
      },
      settle: (field) => {
        const fields = Object.keys(get().drafts).filter(
          (each) => (field === undefined || each === field) && settlesOnLeaving(each),
        );
        return fields.map((each) => settleOne(get(), each, ports)).some(Boolean);
      },
      goTo: (place) => {
        if (ports.readOnly || get().place === place) return;
        set({ place });
        saver.save({ place });
      },
      saveAgain: saver.again,
      ...keeping({ set, get, saver, readOnly: ports.readOnly }),
    };
  });
}

type Keeping = {
  readonly set: (part: Partial<ReviewState>) => void;
  readonly get: () => ReviewState;
  readonly saver: Saver;
  readonly readOnly: boolean;
};

/** What is kept beside the log, and of it. */
function keeping({ set, get, saver, readOnly }: Keeping): Pick<ReviewState, 'keepSeals' | 'keepSheet' | 'keep'> {
  return {
    keepSeals: (seals, sealed) => {
      const { events } = get();
      if (readOnly || sealed.some((event, i) => event !== events[i])) return;
      set({ seals });
      saver.save({ seals });
    },
    keepSheet: (sheet) => {
      if (readOnly) return;
      const sheets = withSheets(get().sheets, [sheet]);
      set({ sheets });
      saver.save({ sheets });
    },
    keep: () => {
      const { events, seals, sheets, drafts, place } = get();
      saver.save({ replace: events, seals, sheets, drafts, place });
    },
  };
}

/** The first saved state of a new review. */
export function startReview(
  fact: Extract<Fact, { type: 'review-started' }>,
  { catalog, textHash, now, by }: Pick<ReviewPorts, 'catalog' | 'textHash' | 'now' | 'by'>,
): SavedReview {
  return {
    events: [{ seq: 1, at: now(), by, language: catalog.language, textHash, fact }],
    drafts: {},
    place: '',
    seals: [],
    sheets: [],
  };
}

function settleOne({ review, drafts, record }: ReviewState, field: string, ports: ReviewPorts): boolean {
  if (!ports.mayStand(drafts[field] ?? '')) return false;
  const fact = factOfDraft(review, drafts, field, ports.newId());
  return record(fact ? [fact] : [], [field]).ok && fact !== null;
}

type Appended =
  | { readonly ok: true; readonly review: Review; readonly events: readonly ReviewEvent[] }
  | { readonly ok: false; readonly reason: Refusal };

function append({ review: start, events: log }: ReviewState, facts: readonly Fact[], ports: ReviewPorts): Appended {
  const { catalog, textHash, by } = ports;
  let review = start;
  const events: ReviewEvent[] = [];
  for (const fact of facts) {
    const seq = (log.at(-1)?.seq ?? 0) + events.length + 1;
    const event = { seq, at: ports.now(), by, language: catalog.language, textHash, fact };
    const next = reduce(review, event, catalog);
    if (!next.ok) return next;
    review = next.review;
    events.push(event);
  }
  return { ok: true, review, events };
}

const GRAVE: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'signed',
  'decided',
  'reopened',
  'countersigned',
  'confirmed',
  'withdrawn',
]);
const isGrave = ({ type }: Fact) => GRAVE.has(type);

function withDrafts(drafts: Drafts, changed: NonNullable<Change['drafts']>): Drafts {
  const entries = Object.entries({ ...drafts, ...changed });
  return Object.fromEntries(entries.flatMap(([field, text]) => (text === null ? [] : [[field, text]])));
}
