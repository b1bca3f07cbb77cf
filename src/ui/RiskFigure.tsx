import type { Translate } from '../i18n/translate.ts';
import type { Figure } from '../risks/catalog.ts';
import { frequency } from '../risks/frequency.ts';
import type { Source } from '../risks/structure.ts';
import { CountedFigure } from './CountedFigure.tsx';
import { UnknownFigure } from './UnknownFigure.tsx';

type Props = {
  readonly figure: Figure;
  /** Unlike any other figure's on the page. */
  readonly figureId: string;
  readonly t: Translate;
  readonly language: string;
  /** Every source of the catalog; the figure names its own. */
  readonly sources: readonly Source[];
  readonly asked?: boolean;
  readonly onAskHowOften?: () => void;
  readonly onUndo?: () => void;
};

/** How often: a number with who was counted, or that there is none, or that nobody has checked it yet. */
export function RiskFigure({ figure, figureId, t, language, sources, asked = false, onAskHowOften, onUndo }: Props) {
  const counted = frequency(figure);
  const own = figure.kind === 'not-checked' ? [] : sources.filter(({ id }) => figure.sourceIds.includes(id));
  if (figure.kind === 'frequency' && counted.kind === 'counted') {
    return (
      <CountedFigure figure={figure} counted={counted} figureId={figureId} t={t} language={language} sources={own} />
    );
  }
  if (figure.kind === 'unknown') {
    const asking = onAskHowOften && onUndo ? { asked, onAsk: onAskHowOften, onUndo } : undefined;
    return <UnknownFigure text={figure.text} figureId={figureId} t={t} sources={own} asking={asking} />;
  }
  return <p className="risk-figure not-checked">{t('figure.notChecked')}</p>;
}
