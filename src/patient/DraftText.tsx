import type { DraftField } from '../consent/drafts.ts';
import { MAX_TEXT } from '../consent/terms.ts';
import { TextField } from '../ui/TextField.tsx';
import type { Session } from './session.ts';

type Props = {
  readonly session: Session;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly field: DraftField;
  /** What stands where nothing is being typed. */
  readonly saved: string;
};

/** A text that is saved with every key as a draft, and becomes an answer on leaving the field. */
export function DraftText({ session, name, label, hint, field, saved }: Props) {
  return (
    <TextField
      t={session.t}
      name={name}
      label={label}
      hint={hint}
      kind="words"
      limit={MAX_TEXT}
      value={session.drafts[field] ?? saved}
      readOnly={session.readOnly}
      onText={(text) => session.draft(field, text)}
      onLeave={() => session.settle(field)}
    />
  );
}
