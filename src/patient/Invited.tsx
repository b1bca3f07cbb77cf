import type { Invitation } from '../record/invitation.ts';
import type { Catalog } from '../risks/catalog.ts';
import { formatDate } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { Plain } from './Plain.tsx';

type Props = {
  readonly t: Translate;
  readonly language: string;
  readonly catalog: Catalog;
  /** Null where the link is none of ours. */
  readonly invitation: Invitation | null;
  readonly hasEnded: boolean;
  readonly onStart: () => void;
};

/** Where a clinic's link leads: what was planned, and that nothing but this device knows who opens it. */
export function Invited({ t, language, catalog, invitation, hasEnded, onStart }: Props) {
  if (!invitation || hasEnded) {
    return (
      <Plain t={t} title={t('invited.title')}>
        <p role="alert">
          {invitation
            ? t('invited.ended', { on: formatDate(language, invitation.until.slice(0, 10)) })
            : t('invited.broken')}
        </p>
      </Plain>
    );
  }
  const { plan } = invitation;
  const technique = catalog.techniques.find(({ id }) => id === plan.technique)?.title;
  const facts = [
    [t('sheet.plan.technique'), technique],
    [t('sheet.plan.date'), plan.date && formatDate(language, plan.date)],
    [t('sheet.plan.surgeon'), plan.surgeon],
  ] as const;
  return (
    <Plain t={t} title={t('invited.title')}>
      <p>{t('invited.what')}</p>
      <dl className="lines">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === null || value === undefined || value === '' ? t('sheet.notStated') : value}</dd>
          </div>
        ))}
      </dl>
      <p>{t('invited.notYours')}</p>
      <button type="button" className="continue" onClick={onStart}>
        {t('start.start')}
      </button>
    </Plain>
  );
}
