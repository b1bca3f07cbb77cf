import type { Translate } from '../i18n/translate.ts';
import { useHeldText } from '../ui/use-held-text.ts';

const PARTS = ['day', 'month', 'year'] as const;
type Part = (typeof PARTS)[number];

type Control = {
  readonly value: string;
  readonly readOnly: boolean;
  readonly onText: (text: string) => void;
};

type Props = {
  readonly t: Translate;
  readonly legend: string;
  readonly hint: string;
  readonly error?: string | undefined;
  readonly labels: Readonly<Record<Part, string>>;
  readonly control: (part: Part) => Control;
};

/** A date as three numbers: a calendar to click through is no help for a date of birth. */
export function DateField({ t, legend, hint, error: found, labels, control }: Props) {
  const parts = { day: control('day'), month: control('month'), year: control('year') };
  const held = {
    day: useHeldText(parts.day.onText),
    month: useHeldText(parts.month.onText),
    year: useHeldText(parts.year.onText),
  };
  const isTooMuch = PARTS.some((part) => held[part].tooMuch !== null);
  const error = isTooMuch ? t('identity.fault.date-wrong') : found;
  return (
    <fieldset
      className={error ? 'field date has-error' : 'field date'}
      aria-describedby={error ? 'date-hint date-error' : 'date-hint'}
    >
      <legend>{legend}</legend>
      <p className="hint" id="date-hint">
        {hint}
      </p>
      {error && (
        <p className="error" id="date-error">
          {error}
        </p>
      )}
      <div className="date-parts">
        {PARTS.map((part) => (
          <label key={part} htmlFor={part}>
            {labels[part]}
            <input
              type="text"
              inputMode="numeric"
              autoComplete="off"
              id={part}
              size={part === 'year' ? 4 : 2}
              aria-invalid={error ? true : undefined}
              value={parts[part].value}
              readOnly={parts[part].readOnly}
              {...held[part].before}
              onChange={(event) => held[part].take(event.target.value)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
