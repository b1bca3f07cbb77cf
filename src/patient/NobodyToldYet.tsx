import type { Session } from './session.ts';

/** An app without a server informs no one, and says so wherever that could be forgotten. */
export function NobodyToldYet({ session: { t, clinic, giveBack } }: { readonly session: Session }) {
  if (giveBack !== null) {
    return (
      <p>
        <strong>{t('nobody.told')}</strong> {t('nobody.tellTeam')}
      </p>
    );
  }
  return (
    <div className="nobody-told">
      <p>
        <strong>{t('nobody.told')}</strong> {t('nobody.thisDevice')}
      </p>
      <p>
        {clinic?.phone ? (
          <>
            {t('nobody.phone')} <a href={`tel:${clinic.phone.replaceAll(/[^+\d]/g, '')}`}>{clinic.phone}</a>
          </>
        ) : (
          t('nobody.phoneTeam')
        )}
      </p>
    </div>
  );
}
