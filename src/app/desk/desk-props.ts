import type { Translate } from '../../i18n/translate.ts';
import type { OpenDesk } from './use-desk.ts';

/** What the open desk's screens are made from. */
export type DeskProps = {
  readonly t: Translate;
  readonly language: string;
  readonly here: OpenDesk;
  readonly look: () => Promise<void>;
};
