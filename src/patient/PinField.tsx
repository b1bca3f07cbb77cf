import { Field } from '../ui/Field.tsx';

type Props = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onDigits: (digits: string) => void;
};

/** Six digits that nobody looking on reads. The browser is asked to remember nothing of them. */
export const PinField = ({ value, onDigits, ...field }: Props) => (
  <Field {...field}>
    {(control) => (
      <input
        {...control}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={value}
        onChange={(event) => onDigits(event.target.value)}
      />
    )}
  </Field>
);
