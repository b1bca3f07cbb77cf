import type { ReactNode } from 'react';

export type Option<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
  readonly quiet?: boolean;
};

type Props<Value extends string> = {
  readonly name: string;
  readonly legend: ReactNode;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly disabled?: boolean;
  readonly onChoose: (value: Value) => void;
  /** Stands below the cards, inside the fieldset. */
  readonly children?: ReactNode;
};

/** Radio cards, stacked, none preselected. A tap chooses and never moves on. */
export function Choice<Value extends string>({
  name,
  legend,
  hint,
  error,
  options,
  value,
  disabled,
  onChoose,
  children,
}: Props<Value>) {
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset className="choice" id={name} aria-describedby={describedBy} disabled={disabled}>
      <legend>{legend}</legend>
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
      {options.map((option) => (
        <ChoiceCard
          key={option.value}
          name={name}
          option={option}
          checked={option.value === value}
          onChoose={onChoose}
        />
      ))}
      {children}
    </fieldset>
  );
}

type CardProps<Value extends string> = {
  readonly name: string;
  readonly option: Option<Value>;
  readonly checked: boolean;
  readonly onChoose: (value: Value) => void;
};

function ChoiceCard<Value extends string>({ name, option, checked, onChoose }: CardProps<Value>) {
  const id = `${name}-${option.value}`;
  return (
    <label className={option.quiet ? 'card-choice quiet' : 'card-choice'} htmlFor={id}>
      <input
        type="radio"
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        aria-labelledby={`${id}-label`}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
        onChange={() => onChoose(option.value)}
      />
      <span>
        <span className="card-label" id={`${id}-label`}>
          {option.label}
        </span>
        {option.hint && (
          <span className="hint" id={`${id}-hint`}>
            {option.hint}
          </span>
        )}
      </span>
    </label>
  );
}
