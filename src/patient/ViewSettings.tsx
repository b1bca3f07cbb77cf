import { useState } from 'react';
import type { Translate } from '../i18n/translate.ts';

const SIZES = ['100', '125', '150', '200'] as const;
const THEMES = ['device', 'light', 'dark'] as const;
type Size = (typeof SIZES)[number];
type Theme = (typeof THEMES)[number];

// Kept for the visit, on the root element: a preference is nothing of the review.
const root = () => document.documentElement;
const chosen = (name: 'theme' | 'text') => ('document' in globalThis ? root().dataset[name] : undefined);
const themeNow = (): Theme => THEMES.find((theme) => theme === chosen('theme')) ?? 'device';
const sizeNow = (): Size => SIZES.find((size) => size === chosen('text')) ?? '100';

function applySize(size: Size) {
  root().dataset['text'] = size;
  root().style.setProperty('--text-scale', String(Number(size) / 100));
}

function applyTheme(theme: Theme) {
  if (theme === 'device') delete root().dataset['theme'];
  else root().dataset['theme'] = theme;
}

/** Aa: the size of the text, light or dark, the language. */
export function ViewSettings({ t }: { readonly t: Translate }) {
  const [size, setSize] = useState(sizeNow);
  const [theme, setTheme] = useState(themeNow);
  const chooseSize = (next: Size) => {
    applySize(next);
    setSize(next);
  };
  const chooseTheme = (next: Theme) => {
    applyTheme(next);
    setTheme(next);
  };
  return (
    <details className="view-settings">
      <summary>
        <span aria-hidden="true">Aa</span>
        <span className="visually-hidden">{t('view.open')}</span>
      </summary>
      <div className="panel">
        <Radios
          legend={t('view.size')}
          name="view-size"
          values={SIZES}
          value={size}
          label={(value) => t('view.percent', { value })}
          onChoose={chooseSize}
        />
        <Radios
          legend={t('view.theme')}
          name="view-theme"
          values={THEMES}
          value={theme}
          label={(value) => t(`view.theme.${value}`)}
          onChoose={chooseTheme}
        />
        <p>{t('view.language')}</p>
      </div>
    </details>
  );
}

type RadiosProps<V extends string> = {
  readonly legend: string;
  readonly name: string;
  readonly values: readonly V[];
  readonly value: V;
  readonly label: (value: V) => string;
  readonly onChoose: (value: V) => void;
};

function Radios<V extends string>({ legend, name, values, value, label, onChoose }: RadiosProps<V>) {
  return (
    <fieldset className="small-choice">
      <legend>{legend}</legend>
      {values.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === value} onChange={() => onChoose(each)} /> {label(each)}
        </label>
      ))}
    </fieldset>
  );
}
