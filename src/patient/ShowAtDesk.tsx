import { useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { Field } from '../ui/Field.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { codesIn } from './shown-codes.ts';
import { useTurns, type Turns } from './use-turns.ts';

type Props = {
  readonly t: Translate;
  /** The texts of the codes, at least one. */
  readonly frames: readonly string[];
};

/** The review as a row of codes for the desk's camera. Nothing moves before it is started. */
export function ShowAtDesk({ t, frames }: Props) {
  const [only, setOnly] = useState('');
  const turns = useTurns();
  const total = frames.length;
  const named = codesIn(only, total);
  const shown = named ?? frames.map((_, i) => i + 1);
  const number = shown[turns.turn % shown.length] ?? 1;
  const label = t('showCodes.code', { number, total });
  return (
    <section className="show-codes" aria-labelledby="show-codes">
      <h2 id="show-codes">{t('showCodes.title')}</h2>
      <p>{t('showCodes.what')}</p>
      <p className="hint">{t('showCodes.moves')}</p>
      <figure>
        <QrCode data={frames[number - 1] ?? ''} label={label} />
        <figcaption>{label}</figcaption>
      </figure>
      <Controls t={t} turns={turns} />
      <Field
        name="show-only"
        label={t('showCodes.only')}
        hint={t('showCodes.only.hint')}
        fault={named ? null : t('showCodes.only.fault', { total })}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="text"
            autoComplete="off"
            value={only}
            onChange={(event) => setOnly(event.target.value)}
          />
        )}
      </Field>
    </section>
  );
}

function Controls({ t, turns }: { readonly t: Translate; readonly turns: Turns }) {
  const { running, pace, onRun, onPace, onNext } = turns;
  const slow = pace === 'slow';
  return (
    <p className="buttons">
      <button type="button" className="primary" onClick={() => onRun(!running)}>
        {t(running ? 'showCodes.pause' : 'showCodes.start')}
      </button>
      <button type="button" onClick={() => onPace(slow ? 'usual' : 'slow')}>
        {t(slow ? 'showCodes.faster' : 'showCodes.slower')}
      </button>
      <button type="button" onClick={onNext}>
        {t('showCodes.next')}
      </button>
    </p>
  );
}
