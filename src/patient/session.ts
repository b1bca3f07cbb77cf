import type { Fact } from '../consent/events.ts';
import type { Review } from '../consent/review.ts';
import type { Saving } from '../consent/saver.ts';
import type { Page } from '../consent/steps.ts';
import type { Recorded } from '../consent/store.ts';
import type { Drafts } from '../consent/vault.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Catalog } from '../risks/catalog.ts';
import type { Clinic } from '../risks/clinic.ts';
import type { SheetWish } from '../sheet/wish.ts';
import type { Route } from './route.ts';

/** What every screen of the patient gets: the review as it stands, and what may be done to it. */
export type Session = {
  readonly review: Review;
  readonly catalog: Catalog;
  readonly clinic: Clinic | null;
  readonly t: Translate;
  readonly language: string;
  readonly drafts: Drafts;
  readonly saving: Saving;
  /** What the browser said to keeping the review; null until it has. */
  readonly persistence: 'persisted' | 'not-persisted' | 'not-offered' | null;
  /** Why nothing can be changed here, if so. */
  readonly lock: 'other-tab' | 'signed' | null;
  readonly readOnly: boolean;
  /** The last page of the way that was shown: where *Go back* leads. */
  readonly lastPage: Page | null;
  /** Now, with this device's offset. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly record: (facts: readonly Fact[], done?: readonly string[]) => Recorded;
  readonly draft: (field: string, text: string) => void;
  /** A field was left: what was typed there becomes an answer. True where it did. */
  readonly settle: (field: string) => boolean;
  readonly go: (route: Route) => void;
  /** Said once by the status line, as soon as it is saved. */
  readonly say: (words: string) => void;
  readonly saveAgain: () => void;
  readonly saveToFile: () => void;
  /** On a clinic's device: gives it back to the team. False where not everything is saved. Null on one's own. */
  readonly giveBack: (() => Promise<boolean>) | null;
  readonly sheet: SheetActions;
};

/** What can be done with the sheet. `fault` says why the last try came to nothing. */
export type SheetActions = {
  readonly busy: boolean;
  readonly fault: SheetFault | null;
  readonly print: (wish: SheetWish) => void;
  readonly save: (wish: SheetWish) => void;
  /** Absent where the browser cannot share a file. */
  readonly share: ((wish: SheetWish) => void) | null;
};

export type SheetFault =
  | { readonly is: 'characters-missing'; readonly characters: readonly string[] }
  | { readonly is: 'not-made' };

/** A screen of one page of the way: what it shows is a function of the session. */
export type PageProps<P extends Page = Page> = {
  readonly session: Session;
  readonly page: P;
  /** Moves on; facts are recorded first, and a refusal keeps the patient here. */
  readonly onward: (facts?: readonly Fact[], done?: readonly string[]) => void;
};
