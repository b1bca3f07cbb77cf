import { useEffect, useRef, type MouseEvent } from 'react';

export type FieldError = { readonly name: string; readonly message: string };

type Props = {
  readonly title: string;
  readonly errors: readonly FieldError[];
  /** Rises with each failed attempt. */ readonly attempt: number;
};

/** Says what is wrong, takes the focus, and leads to each field with its label in view. */
export function ErrorSummary({ title, errors, attempt }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li key={name}>
            <a href={`#${name}`} onClick={(event) => leadTo(event, name)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

// The address is the route's, so the link must not change it.
function leadTo(event: MouseEvent, name: string) {
  event.preventDefault();
  const target = document.getElementById(name);
  const control = target instanceof HTMLFieldSetElement ? target.querySelector('input') : target;
  const label = document.querySelector(`label[for="${name}"]`) ?? target;
  label?.scrollIntoView({ block: 'start' });
  control?.focus({ preventScroll: true });
}
