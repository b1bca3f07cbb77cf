import type { Figure } from '../risks/catalog.ts';
import { frequency } from '../risks/frequency.ts';
import type { PaperBlock } from './blocks.ts';
import { figureValues, framings } from './figure-sentences.ts';
import { figureWords } from './figure-words.ts';
import { legendOf } from './icon-squares.ts';
import type { PaperSource } from './paper-source.ts';

/** A figure in words, and as a picture where it was counted in people like these: of a borrowed one a picture looks certain. */
export function paperFigure(figure: Figure, { t, language }: PaperSource): readonly PaperBlock[] {
  const words = [...figureWords(figure, t, language), ...beside(figure, t)].join(' ');
  return [{ kind: 'fields', fields: [{ label: t('risk.howOften'), value: words }] }, ...picture(figure, t)];
}

/** What the screens say under a figure. */
function beside(figure: Figure, t: PaperSource['t']): readonly string[] {
  if (figure.kind !== 'frequency') return [];
  const { timeframe, note } = figure.text;
  return [...(timeframe ? [t('figure.time', { timeframe })] : []), ...(note ? [note] : [])];
}

function picture(figure: Figure, t: PaperSource['t']): readonly PaperBlock[] {
  const counted = frequency(figure);
  if (figure.kind !== 'frequency' || counted.kind !== 'counted' || counted.picture !== 'shown') return [];
  const values = figureValues(figure, counted);
  const { had, not } = framings(figure, counted, t);
  return [
    {
      kind: 'icons',
      low: counted.low,
      high: counted.high,
      alternative: `${had} ${not}`,
      legend: legendOf(counted).map(({ mark, message }) => ({ mark, words: t(message, values) })),
      each: t('figure.picture.each', values),
    },
  ];
}
