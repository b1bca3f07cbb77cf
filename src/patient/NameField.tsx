import { Field } from '../ui/Field.tsx';
import type { Session } from './session.ts';

type Props = {
  readonly session: Session;
  readonly name: string;
  readonly draft: `${string}:${string}`;
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly error?: string | undefined;
  readonly onLeave?: () => void;
};

/** Longer than any name is: a name that was pasted with a page around it stops here. */
const LIMIT = 300;

/** Somebody's name, kept as a draft with every key. */
export function NameField({ session, name, draft, value, label, hint, error, onLeave }: Props) {
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      {(control) => (
        <input
          type="text"
          {...control}
          dir="auto"
          autoComplete="off"
          maxLength={LIMIT}
          value={value}
          readOnly={session.readOnly}
          onChange={(event) => session.draft(draft, event.target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}
