import type { Figure } from '../../../src/risks/catalog.ts';
import type { FigureStructure } from '../../../src/risks/structure.ts';
import type { FigureText } from '../../../src/risks/text.ts';
import { figureWords } from '../../../src/sheet/figure-words.ts';
import { count, numberWords } from '../figure-number.ts';
import type { ProofRow } from './blocks.ts';
import { row, sourceWords, textRows } from './rows.ts';
import type { ProofSource } from './source.ts';
import { BORROWED, CERTAINTY, DIRECTNESS, markOf, UNCHECKED } from './words.ts';

/** A figure as the file has it, as a patient reads it, and its words. */
export type ProofFigure = {
  /** "Needle", or empty where there is one figure for all. */
  readonly of: string;
  readonly figure: FigureStructure;
  readonly shown: Figure;
  readonly words: FigureText;
};

/** Why a clinician should look twice: it is borrowed, or was not seen in its source. Null where it is neither. */
export const figureMark = (figure: FigureStructure): string | null =>
  figure.kind === 'unknown' ? null : markOf([BORROWED[figure.directness], UNCHECKED[figure.certainty]]);

/** What a patient reads, then each part of it, then what only clinicians see: the number in the file, the study's own words, the sources. */
export function figureRows(one: ProofFigure, source: ProofSource): readonly ProofRow[] {
  const { of, figure, shown, words } = one;
  // Whoever reads “No reliable figure” reads the reason with it.
  const { studied: _counted, population, timeframe: time, reason: _shown, ...rest } = words;
  const label = of === '' ? 'How often' : `How often, ${of}`;
  return [
    row(label, figureWords(shown, source.t, source.text.language).join(' '), figureMark(figure)),
    ...(population === undefined
      ? []
      : [row('Counted', [population, time, studiedOf(one)].filter(Boolean).join('; '))]),
    ...textRows(rest),
    row('Evidence', [...evidence(figure), sourceWords(figure.sourceIds, source)].join('\n')),
  ];
}

const evidence = (figure: FigureStructure): readonly string[] =>
  figure.kind === 'unknown'
    ? []
    : [
        `In the file: ${numberWords(figure)}.`,
        `The study says: ${figure.studyData}`,
        `Counted in ${DIRECTNESS[figure.directness]}; ${CERTAINTY[figure.certainty]}.`,
      ];

function studiedOf({ figure, words: { studied } }: ProofFigure): string | undefined {
  if (!studied) return undefined;
  const counted = figure.kind === 'frequency' ? (figure.studiedCount ?? null) : null;
  return `${counted === null ? 'no one number of' : count(counted)} ${studied.unit}: ${studied.where}`;
}
