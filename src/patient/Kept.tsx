import type { Session } from './session.ts';

/** What the browser answered when it was asked to keep the review, in plain words. */
export const Kept = ({ session: { t, persistence, giveBack } }: { readonly session: Session }) =>
  giveBack === null && persistence && <p className="hint">{t(`persist.${persistence}`)}</p>;
