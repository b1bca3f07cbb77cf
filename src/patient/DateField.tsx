import type { InputHTMLAttributes } from 'react';

const PARTS = ['day', 'month', 'year'] as const;
type Part = (typeof PARTS)[number];

type Props = {
  readonly legend: string;
  readonly hint: string;
  readonly error?: string | undefined;
  readonly labels: Readonly<Record<Part, string>>;
  readonly control: (part: Part) => InputHTMLAttributes<HTMLInputElement>;
};

/** A date as three numbers: a calendar to click through is no help for a date of birth. */
export function DateField({ legend, hint, error, labels, control }: Props) {
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
              id={part}
              size={part === 'year' ? 4 : 2}
              aria-invalid={error ? true : undefined}
              {...control(part)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
