import { MAX_NAME } from '../consent/terms.ts';
import { TextField } from '../ui/TextField.tsx';
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

/** Somebody's name, kept as a draft with every key. */
export function NameField({ session, name, draft, value, label, hint, error, onLeave }: Props) {
  return (
    <TextField
      t={session.t}
      name={name}
      label={label}
      hint={hint}
      error={error}
      kind="name"
      limit={MAX_NAME}
      value={value}
      readOnly={session.readOnly}
      onText={(text) => session.draft(draft, text)}
      onLeave={onLeave}
    />
  );
}
