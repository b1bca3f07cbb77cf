import type { Translate } from '../i18n/translate.ts';
import { withoutHidden } from '../sheet/printable.ts';
import { Field } from './Field.tsx';
import { faultWords, textFault, type TextKind } from './text-fault.ts';
import { useHeldText } from './use-held-text.ts';

type Props = {
  readonly t: Translate;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What a form found wrong, besides what can be seen from the text itself. */
  readonly error?: string | undefined;
  readonly kind: TextKind;
  /** Letters that fit. Text beyond stays in the field, which says so. */
  readonly limit: number;
  readonly value: string;
  readonly readOnly: boolean;
  readonly onText: (text: string) => void;
  readonly onLeave?: (() => void) | undefined;
};

/** Near the limit, in letters, the rest is counted. */
const NEAR = 200;

/** Any text that somebody types. What cannot be saved or printed is named here, and stays as it was typed. */
export function TextField({ t, name, label, hint, error, kind, limit, value, readOnly, onText, onLeave }: Props) {
  const { tooMuch, take, before } = useHeldText(onText);
  const fault = readOnly ? null : textFault(value, limit);
  const words = fault && faultWords(t, fault, kind);
  const left = limit - value.length;
  const common = { value, readOnly, autoComplete: 'off', dir: 'auto', onBlur: onLeave, ...before };
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      error={error}
      fault={tooMuch === null ? words : t('text.notTaken', { count: tooMuch, limit })}
      remedy={
        fault?.is === 'hidden' && (
          <button type="button" onClick={() => onText(withoutHidden(value))}>
            {t('text.takeOut')}
          </button>
        )
      }
    >
      {(control) => (
        <>
          {kind === 'words' ? (
            <textarea {...control} {...common} rows={4} onChange={(event) => take(event.target.value)} />
          ) : (
            <input type="text" {...control} {...common} onChange={(event) => take(event.target.value)} />
          )}
          {kind === 'words' && left >= 0 && left <= NEAR && <p className="hint">{t('text.left', { count: left })}</p>}
        </>
      )}
    </Field>
  );
}
