import { useEffect, useId, useRef } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { Ink } from './Ink.tsx';
import { thin, type Strokes } from './signature-strokes.ts';
import { useDrawing } from './use-drawing.ts';

type Props = {
  readonly value: Strokes | null;
  readonly onChange: (strokes: Strokes | null) => void;
  readonly label: string;
  readonly t: Translate;
  readonly disabled?: boolean;
};

/**
 * A place to sign by drawing. The strokes are the truth, shown as vectors: the canvas above them holds only the stroke
 * being drawn, so that no scroll, rotation or theme can erase or blur what was.
 */
export function SignaturePad({ value, onChange, label, t, disabled = false }: Props) {
  const strokes = value ?? [];
  // A pen is faster than a rendering: two strokes may end between two of them.
  const latest = useRef(strokes);
  useEffect(() => {
    latest.current = strokes;
  });
  const keep = (next: Strokes) => {
    latest.current = next;
    onChange(next.length > 0 ? next : null);
  };
  const canvas = useDrawing({ disabled, onDrawn: (drawn) => keep(thin([...latest.current, ...drawn])) });
  const id = useId();
  return (
    <div className="signature-pad" role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint`}>
      <p id={`${id}-label`}>
        <strong>{label}</strong>
      </p>
      <p className="hint" id={`${id}-hint`}>
        {t('signature.hint')}
      </p>
      <div className="signature-paper">
        <Ink strokes={strokes} />
        <canvas ref={canvas} aria-hidden="true" />
      </div>
      <p className="hint">{t('signature.drawn', { count: strokes.length })}</p>
      <div className="buttons">
        <button type="button" disabled={disabled} onClick={() => keep(strokes.slice(0, -1))}>
          {t('signature.undo')}
        </button>
        <button type="button" disabled={disabled} onClick={() => keep([])}>
          {t('signature.clear')}
        </button>
      </div>
    </div>
  );
}
