import type { HTMLInputTypeAttribute } from 'react';
import { MAX_NAME } from '../consent/terms.ts';
import type { Translate } from '../i18n/translate.ts';
import { Field } from '../ui/Field.tsx';
import { TextField } from '../ui/TextField.tsx';

type Props = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onText: (text: string) => void;
};

/** A line of text, a date or a number. The browser is asked to remember nothing of it. */
export const Line = ({
  type = 'text',
  onText,
  value,
  ...field
}: Props & { readonly type?: HTMLInputTypeAttribute }) => (
  <Field {...field}>
    {(control) => (
      <input
        {...control}
        type={type}
        value={value}
        autoComplete={type === 'password' ? 'new-password' : 'off'}
        onChange={(event) => onText(event.target.value)}
      />
    )}
  </Field>
);

export const Lines = ({ rows = 3, onText, value, ...field }: Props & { readonly rows?: number }) => (
  <Field {...field}>
    {(control) => (
      <textarea
        {...control}
        rows={rows}
        value={value}
        autoComplete="off"
        onChange={(event) => onText(event.target.value)}
      />
    )}
  </Field>
);

type PrintedProps = Props & { readonly t: Translate; readonly limit?: number };

/** A line that goes on paper: what cannot be printed is named at once, and nothing is noted until it is changed. */
export const Printed = ({ limit = MAX_NAME, ...field }: PrintedProps) => (
  <TextField kind="name" limit={limit} readOnly={false} {...field} />
);

type SelectProps = Props & { readonly options: readonly { readonly value: string; readonly label: string }[] };

export const Select = ({ options, onText, value, ...field }: SelectProps) => (
  <Field {...field}>
    {(control) => (
      <select {...control} value={value} onChange={(event) => onText(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);

type TickProps = {
  readonly label: string;
  /** What the label alone leaves open, for whoever does not see where it stands. */
  readonly about?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onTick: (checked: boolean) => void;
};

export const Tick = ({ label, about, checked, disabled = false, onTick }: TickProps) => (
  <label className="tick">
    <input
      type="checkbox"
      aria-label={about === undefined ? undefined : `${label}: ${about}`}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onTick(event.target.checked)}
    />{' '}
    <span>{label}</span>
  </label>
);
