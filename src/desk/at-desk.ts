import type { Fact, ReviewEvent } from '../consent/events.ts';
import type { Review } from '../consent/review.ts';
import type { Saving } from '../consent/saver.ts';
import type { Drafts } from '../consent/vault.ts';
import type { Catalog } from '../risks/catalog.ts';
import type { DeskSession } from './desk-session.ts';
import type { Line } from './line.ts';

/** A review that is open at the desk, and what may be noted in it. */
export type AtDesk = DeskSession & {
  readonly slot: string;
  readonly mark: Line['mark'];
  /** How many reviews here have this patient's name. */
  readonly sameName: number;
  /** What whoever works here gave as their registration number last; empty where they never did. */
  readonly registration: string;
  /** The content of today, where the review was begun with other content; else null. */
  readonly newer: Catalog | null;
  readonly review: Review;
  readonly events: readonly ReviewEvent[];
  readonly saving: Saving;
  /** In a fictional morning nothing is saved, and nothing says so. */
  readonly isPractice: boolean;
  readonly drafts: Drafts;
  readonly draft: (field: string, text: string) => void;
  /**
   * Records what staff did, in the name of who works at the desk; drafts named in `done` became these facts. False where it is refused, or nobody
   * has picked their name.
   */
  readonly note: (facts: readonly Fact[], done?: readonly string[]) => boolean;
  /** What was set aside is this patient's after all: joins it with what was prepared for them. False where that could not be kept. */
  readonly onJoin: () => Promise<boolean>;
  readonly saveAgain: () => void;
  readonly newId: () => string;
};
