import { bearings } from '../risks/applies.ts';
import type { Risk } from '../risks/catalog.ts';
import { hrefOf } from './route.ts';
import type { Session } from './session.ts';

/** The catalog's words beside what the patient told us. No personal risk is worked out. */
export function YouToldUs({ session, risk }: { readonly session: Session; readonly risk: Risk }) {
  const { t, catalog, review } = session;
  const bearing = bearings(catalog, risk, review.health);
  if (bearing.length === 0) return null;
  return (
    <section className="notice unsure you-told-us" aria-label={t('told.label')}>
      {bearing.map(({ factor, effect, note, answer }) => (
        <p key={factor.id}>
          {answer === 'yes'
            ? t(`told.${effect}`, { phrase: factor.phrase })
            : t('told.notSure', { factor: factor.title })}{' '}
          {note}{' '}
          <a href={hrefOf({ step: 'health', group: factor.group })}>
            {t('told.change')} <span className="visually-hidden">{factor.title}</span>
          </a>
        </p>
      ))}
    </section>
  );
}
