import type { Translate } from '../i18n/translate.ts';
import type { Source } from '../risks/structure.ts';
import { BothSides } from './BothSides.tsx';
import { FigurePicture } from './FigurePicture.tsx';
import { FigureSources } from './FigureSources.tsx';
import { framings, studiedWords, type Counted, type CountedFigure as Figure } from '../sheet/figure-sentences.ts';

type Props = {
  readonly figure: Figure;
  readonly counted: Counted;
  readonly figureId: string;
  readonly t: Translate;
  readonly language: string;
  readonly sources: readonly Source[];
};

/** A number that somebody counted: who was counted stands above it. */
export function CountedFigure({ figure, counted, figureId, t, language, sources }: Props) {
  const { timeframe, note } = figure.text;
  const whoWasCounted = <WhoWasCounted figure={figure} counted={counted} t={t} language={language} />;
  return (
    <div className="risk-figure counted">
      {whoWasCounted}
      <BothSides {...framings(figure, counted, t)} />
      {timeframe && <p className="aside">{t('figure.time', { timeframe })}</p>}
      {note && <p className="aside">{note}</p>}
      <FigurePicture figure={figure} counted={counted} figureId={figureId} t={t} caption={whoWasCounted} />
      <FigureSources t={t} sources={sources} about={aboutOf(figure, t, language)} />
    </div>
  );
}

function WhoWasCounted({ figure, counted, t, language }: Pick<Props, 'figure' | 'counted' | 't' | 'language'>) {
  const { standing } = counted;
  return (
    <p className="who">
      {t('figure.from', { population: figure.text.population })} {studiedWords(figure, t, language)}
      {standing !== 'own' && <span className="borrowed"> {t(`figure.standing.${standing}`)}</span>}
    </p>
  );
}

const aboutOf = (figure: Figure, t: Translate, language: string) => [
  { label: t('figure.details.who'), words: figure.text.population },
  { label: t('figure.details.studied'), words: studiedWords(figure, t, language) },
  { label: t('figure.details.time'), words: figure.text.timeframe },
  { label: t('figure.details.note'), words: figure.text.note },
  { label: t('figure.details.sure'), words: t(`figure.certainty.${figure.certainty}`) },
];
