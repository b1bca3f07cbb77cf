import { useEffect, useRef, useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import type { Source } from '../risks/structure.ts';
import type { FigureText } from '../risks/text.ts';
import { FigureSources } from './FigureSources.tsx';
import { useSteadyPress } from './steady-press.ts';

type Asking = { readonly asked: boolean; readonly onAsk: () => void; readonly onUndo: () => void };

type Props = {
  readonly text: FigureText & { readonly reason: string };
  readonly figureId: string;
  readonly t: Translate;
  readonly sources: readonly Source[];
  readonly asking: Asking | undefined;
};

/** Nobody has counted it well: said as a finding of its own, never as an empty picture. Only of a risk can one ask how often it is seen. */
export function UnknownFigure({ text, figureId, t, sources, asking }: Props) {
  return (
    <div className="risk-figure unknown">
      <h3 className="figure-title">{t('figure.unknown')}</h3>
      <p>
        {asking && <strong>{t('figure.unknown.notRare')}</strong>} {text.reason}
      </p>
      {text.whatIsKnown && <p>{t('figure.unknown.known', { words: text.whatIsKnown })}</p>}
      {asking && <AskHowOften {...asking} askedId={`${figureId}-asked`} t={t} />}
      <FigureSources t={t} sources={sources} />
    </div>
  );
}

type AskProps = Asking & { readonly askedId: string; readonly t: Translate };

function AskHowOften({ asked, onAsk, onUndo, askedId, t }: AskProps) {
  const [pressed, setPressed] = useState(false);
  const press = (act: () => void) => () => {
    setPressed(true);
    act();
  };
  if (asked) return <OnTheList askedId={askedId} t={t} onPress={press(onUndo)} takeFocus={pressed} />;
  return <AskButton t={t} onPress={press(onAsk)} takeFocus={pressed} />;
}

type ButtonProps = { readonly t: Translate; readonly onPress: () => void; readonly takeFocus: boolean };

function AskButton({ t, onPress, takeFocus }: ButtonProps) {
  const button = useFocusOnArrival(takeFocus);
  return (
    <button type="button" className="ask-how-often" ref={button} onClick={onPress}>
      {t('figure.ask')}
    </button>
  );
}

function OnTheList({ t, onPress, takeFocus, askedId }: ButtonProps & { readonly askedId: string }) {
  const button = useFocusOnArrival(takeFocus);
  // The second half of a double tap on *Ask* is not an *Undo*.
  const steady = useSteadyPress(onPress);
  return (
    <div className="asked-how-often">
      <p id={askedId}>{t('figure.asked')}</p>
      <button type="button" className="quiet-button" ref={button} aria-describedby={askedId} {...steady}>
        {t('figure.undo')}
      </button>
    </div>
  );
}

/** One button has taken the other's place, and takes its focus too. */
function useFocusOnArrival(takeFocus: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takeFocus) button.current?.focus({ preventScroll: true });
  }, [takeFocus]);
  return button;
}
