import type { Page } from 'playwright-core';

/** Something that is measured. What runs in the page closes over nothing. */
export type Candidate = {
  readonly id: string;
  readonly name: string;
  /** Where it was built. */
  readonly folder: string;
  /** What is opened, from the folder's root. */
  readonly path: string;
  /** In the page: gives the first answer; false where the control is not there, or not enabled. */
  readonly give: () => boolean;
  /** In the page: whether the answer given has become state. */
  readonly taken: () => boolean;
  /** In the page: which of its pages is shown. */
  readonly place: () => string;
  readonly onward: string;
  /** The page at which the review ends, and how many pages are turned at most; 0 where only the loading is measured. */
  readonly until: string;
  readonly pages: number;
  /** For how long a page must stand before it lets go, in milliseconds. */
  readonly stands: number;
  /** Answers, and comments, on the page that is shown. */
  readonly fill: (page: Page) => Promise<void>;
  /** Goes to where the sheet is made, and says which control makes it. */
  readonly toSheet?: (page: Page) => Promise<string>;
};
