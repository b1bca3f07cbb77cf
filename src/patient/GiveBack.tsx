import { useState } from 'react';
import type { Session } from './session.ts';

/** On a clinic's device nobody is done before it is given back: from then on only the team can read the review. */
export function GiveBack({ session: { t, giveBack } }: { readonly session: Session }) {
  const [failed, setFailed] = useState(false);
  if (giveBack === null) return null;
  return (
    <section aria-labelledby="give-back">
      <h2 id="give-back">{t('giveBack.title')}</h2>
      <p>{t('giveBack.what')}</p>
      <button type="button" className="primary" onClick={() => void giveBack().then((given) => setFailed(!given))}>
        {t('giveBack.now')}
      </button>
      <div role="alert">{failed && <p className="error">{t('giveBack.failed')}</p>}</div>
    </section>
  );
}
