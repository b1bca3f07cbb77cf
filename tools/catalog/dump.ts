import { figureBands } from '../../src/risks/frequency.ts';
import { wordsOf } from '../../src/risks/own.ts';
import type { FigureStructure, Structure } from '../../src/risks/structure.ts';
import type { CatalogText, FigureText } from '../../src/risks/text.ts';

/** A catalog in one language as one piece, with what is derived written out: the shape in which clinicians compare and review it. */
export function dump(structure: Structure, text: CatalogText): object {
  return {
    risks: structure.risks.map((risk) => dumpRisk(risk, text)),
    benefits: structure.benefits.map(({ figure, ...benefit }) => {
      const { figure: words, ...rest } = wordsOf(text.benefits, benefit.id);
      return { ...benefit, ...rest, frequency: dumpFigure(figure, words) };
    }),
    alternatives: structure.alternatives.map((entry) => ({ ...entry, ...wordsOf(text.alternatives, entry.id) })),
    patientFactors: structure.factors.map((factor) => dumpFactor(factor, structure, text)),
    redFlags: structure.flags.map((flag) => ({ ...flag, ...wordsOf(text.flags, flag.id) })),
    teachBack: structure.checks.map((check) => {
      const { options, ...rest } = wordsOf(text.checks, check.id);
      const told = check.options.map((option) => ({ ...option, text: wordsOf(options, option.id) }));
      return { ...check, ...rest, options: told };
    }),
    sources: structure.sources,
  };
}

function dumpRisk({ figures, modifiers, ...risk }: Structure['risks'][number], text: CatalogText): object {
  const { figures: words, modifiers: notes, ...rest } = wordsOf(text.risks, risk.id);
  const frequency = Object.entries(figures).map(
    ([technique, figure]) => [technique, dumpFigure(figure, wordsOf(words, technique))] as const,
  );
  return {
    ...risk,
    ...rest,
    frequency: Object.fromEntries(frequency),
    modifiers: modifiers.map((modifier) => ({ ...modifier, note: wordsOf(notes, modifier.factorId) })),
  };
}

function dumpFigure(figure: FigureStructure, { studied, ...words }: FigureText): object {
  if (figure.kind === 'unknown') return { ...figure, ...words, ...figureBands(figure) };
  const { studiedCount, noneSeen: _form, ...rest } = figure;
  const counted = studied && {
    studied: { ...(studiedCount === undefined ? {} : { count: studiedCount }), ...studied },
  };
  return { ...rest, ...words, ...figureBands(figure), ...counted };
}

function dumpFactor(
  { group: _group, ...factor }: Structure['factors'][number],
  { risks }: Structure,
  text: CatalogText,
): object {
  const { phrase: _phrase, beforehand, ...rest } = wordsOf(text.factors, factor.id);
  const effects = risks.flatMap(({ id, modifiers }) =>
    modifiers.filter(({ factorId }) => factorId === factor.id).map(({ effect }) => ({ riskId: id, effect })),
  );
  return {
    ...factor,
    ...rest,
    beforehand: beforehand ?? null,
    raisesRiskIds: effects.filter(({ effect }) => effect === 'raises').map(({ riskId }) => riskId),
    otherEffects: effects.filter(({ effect }) => effect !== 'raises'),
  };
}
