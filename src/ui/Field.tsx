import type { ReactNode } from 'react';

export type ControlProps = {
  readonly id: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: true | undefined;
};

type Props = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** What is wrong with the text as it stands: said below the control, as soon as it is so. */
  readonly fault?: string | null;
  /** What can be done about it. */
  readonly remedy?: ReactNode;
  readonly children: (control: ControlProps) => ReactNode;
};

/** A label, a hint, an error and one control, wired by the field's name. */
export function Field({ name, label, hint, error, fault = null, remedy, children }: Props) {
  const described = [hint && `${name}-hint`, error && `${name}-error`, fault !== null && `${name}-fault`];
  const isWrong = Boolean(error) || fault !== null;
  return (
    <div className={isWrong ? 'field has-error' : 'field'}>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {children({
        id: name,
        'aria-describedby': described.filter(Boolean).join(' ') || undefined,
        'aria-invalid': isWrong || undefined,
      })}
      <div aria-live="polite">
        {fault !== null && (
          <p className="error" id={`${name}-fault`}>
            {fault}
          </p>
        )}
      </div>
      {remedy}
    </div>
  );
}
