import type { Figure, Risk } from '../../../src/risks/catalog.ts';
import { CATEGORIES, SEVERITIES } from '../../../src/risks/order.ts';
import { own, wordsOf } from '../../../src/risks/own.ts';
import type { RiskStructure } from '../../../src/risks/structure.ts';
import type { ProofBlock, ProofEntry, ProofRow } from './blocks.ts';
import { figureRows, type ProofFigure } from './figures.ts';
import { row, sourceWords, techniqueNames, textRows, titlesOf } from './rows.ts';
import type { ProofSource } from './source.ts';
import { EFFECT, PERMANENCE, SEVERITY } from './words.ts';

/** The risks as a patient meets them, by category and the worst first, numbered through. */
export const risksInOrder = ({ structure }: ProofSource): readonly RiskStructure[] =>
  CATEGORIES.flatMap((category) =>
    SEVERITIES.flatMap((severity) =>
      structure.risks.filter((risk) => risk.category === category && risk.severity === severity),
    ),
  );

export const riskAnchor = (id: string): string => `risk/${id}`;

export const riskTitle = (id: string, source: ProofSource): string => {
  const number = risksInOrder(source).findIndex((risk) => risk.id === id) + 1;
  return `${number}. ${wordsOf(source.text.risks, id).title}`;
};

export const riskEntries = (source: ProofSource): readonly ProofBlock[] =>
  risksInOrder(source).map((risk) => riskEntry(risk, source));

/** A risk's figures, one a technique. */
export function figuresOfRisk({ id, figures }: RiskStructure, source: ProofSource): readonly ProofFigure[] {
  const opened = source.catalog.risks.find((risk) => risk.id === id);
  const words = wordsOf(source.text.risks, id).figures;
  return Object.entries(figures).map(([technique, figure]) => ({
    of: techniqueNames([technique], source),
    figure,
    shown: shownOf(opened, technique),
    words: wordsOf(words, technique),
  }));
}

function shownOf(risk: Risk | undefined, technique: string): Figure {
  const shown = risk && own(risk.figures, technique);
  if (!shown) throw new Error(`no figure for ${technique}`);
  return shown;
}

function riskEntry(risk: RiskStructure, source: ProofSource): ProofEntry {
  const words = wordsOf(source.text.risks, risk.id);
  return {
    kind: 'entry',
    anchor: riskAnchor(risk.id),
    title: riskTitle(risk.id, source),
    rows: [
      row('Kind', kindOf(risk, source)),
      ...(risk.onlyIf ? [row('Only if', titlesOf(risk.onlyIf, source.catalog.factors))] : []),
      row('Summary', words.summary),
      ...figuresOfRisk(risk, source).flatMap((figure) => figureRows(figure, source)),
      ...textRows(words, ['title', 'summary', 'figures', 'modifiers']),
      ...risk.modifiers.map((modifier) => modifierRow(modifier, words.modifiers, source)),
      row('Sources', `${sourceWords(risk.sourceIds, source)}; of the text: ${sourceWords(risk.textSourceIds, source)}`),
    ],
  };
}

function kindOf({ id, category, severity, permanence, appliesTo, seedParagraph }: RiskStructure, source: ProofSource) {
  const article = seedParagraph === null ? '' : `; paragraph ${seedParagraph} of the first article`;
  const group = source.t(`category.${category}`);
  return `${group}; ${SEVERITY[severity]}; ${PERMANENCE[permanence]}; ${techniqueNames(appliesTo, source)}; id ${id}${article}`;
}

function modifierRow(
  { factorId, effect, sourceIds }: RiskStructure['modifiers'][number],
  notes: Readonly<Record<string, string>>,
  source: ProofSource,
): ProofRow {
  const factor = titlesOf([factorId], source.catalog.factors);
  const note = wordsOf(notes, factorId);
  return row('Told us', `${factor}: ${EFFECT[effect]}. ${note} (${sourceWords(sourceIds, source)})`);
}
