import { isSignature } from '../consent/strokes.ts';
import type { StaffMark, Strokes } from '../consent/terms.ts';
import type { Translate } from '../i18n/translate.ts';
import { SignaturePad } from '../ui/SignaturePad.tsx';
import { SmallChoice } from '../ui/SmallChoice.tsx';

/** How somebody signs at the desk, as far as they got. */
export type Signing = { readonly method: 'typed' | 'drawn'; readonly strokes: Strokes };

export const NOT_DRAWN: Signing = { method: 'typed', strokes: [] };

/** Null where it was to be drawn, and was not. */
export function markFrom({ method, strokes }: Signing): StaffMark | null {
  if (method === 'typed') return { method };
  return isSignature(strokes) ? { method, strokes } : null;
}

type Props = {
  readonly t: Translate;
  readonly legend: string;
  readonly typed: string;
  readonly signing: Signing;
  readonly onSigning: (signing: Signing) => void;
};

/** Typed or drawn: equal in rank. */
export const StaffSignature = ({ t, legend, typed, signing, onSigning }: Props) => (
  <>
    <SmallChoice
      name="method"
      legend={legend}
      options={[
        { value: 'typed', label: typed },
        { value: 'drawn', label: t('agenda.sign.drawn') },
      ]}
      value={signing.method}
      onChoose={(method) => onSigning({ ...signing, method })}
    />
    {signing.method === 'drawn' && (
      <SignaturePad
        t={t}
        label={legend}
        value={signing.strokes.length > 0 ? signing.strokes : null}
        onChange={(strokes) => onSigning({ ...signing, strokes: strokes ?? [] })}
      />
    )}
  </>
);
