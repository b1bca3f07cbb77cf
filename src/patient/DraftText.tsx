import type { DraftField } from '../consent/drafts.ts';
import type { ControlProps } from '../ui/Field.tsx';
import type { Session } from './session.ts';

type Props = {
  readonly session: Session;
  readonly field: DraftField;
  /** What stands where nothing is being typed. */
  readonly saved: string;
  readonly control: ControlProps;
  readonly limit: number;
};

/** Near the limit, in characters, the rest is counted. */
const NEAR = 200;

/** A text that is saved with every key as a draft, and becomes an answer on leaving the field. */
export function DraftText({ session, field, saved, control, limit }: Props) {
  const text = session.drafts[field] ?? saved;
  const left = limit - text.length;
  return (
    <>
      <textarea
        {...control}
        rows={4}
        maxLength={limit}
        autoComplete="off"
        dir="auto"
        value={text}
        readOnly={session.readOnly}
        onChange={(event) => session.draft(field, event.target.value)}
        onBlur={() => session.settle(field)}
      />
      {left <= NEAR && <p className="hint">{session.t('text.left', { count: left })}</p>}
    </>
  );
}
