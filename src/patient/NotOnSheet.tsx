import { Notice } from '../ui/Notice.tsx';
import type { Session } from './session.ts';
import { placesNotOnSheet, type Place } from './written.ts';

/** What was typed and is not on the sheet, because it cannot be printed as it is: nothing is left out in silence. */
export function NotOnSheet({ session }: { readonly session: Session }) {
  const { t } = session;
  const places = placesNotOnSheet(session);
  if (places.length === 0) return null;
  return (
    <Notice kind="unsure" title={t('notOnSheet.title')}>
      <p>{t('notOnSheet.why')}</p>
      <PlaceLinks places={places} />
    </Notice>
  );
}

/** The pages on which something can be changed. */
export const PlaceLinks = ({ places }: { readonly places: readonly Place[] }) => (
  <ul>
    {places.map(({ href, title }) => (
      <li key={href}>
        <a href={href}>{title}</a>
      </li>
    ))}
  </ul>
);
