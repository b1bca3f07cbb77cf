import { techniqueOf } from '../consent/review.ts';
import { applicableFlags } from '../risks/applies.ts';
import type { Session } from './session.ts';
import { WarningSigns } from './WarningSigns.tsx';

/** Feeling unwell now? Nobody is reading this: phone. */
export function Unwell({ session }: { readonly session: Session }) {
  const { t, review, catalog, clinic } = session;
  const technique = techniqueOf(review);
  const flags = technique === null ? catalog.flags : applicableFlags(catalog, technique);
  return (
    <>
      <p className="lead">
        <strong>{t('unwell.nobodyReads')}</strong>
      </p>
      <p>{t('unwell.phone')}</p>
      <WarningSigns t={t} flags={flags} clinic={clinic} level={2} />
    </>
  );
}
