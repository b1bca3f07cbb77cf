import type { ContentStatus } from './approval-status.ts';
import type { Benefit, Catalog, Check, Factor, Figure, Risk } from './catalog.ts';
import { endsOf } from './figure-faults.ts';
import { wordsOf } from './own.ts';
import type { FigureStructure, Structure } from './structure.ts';
import type { CatalogText, FigureText } from './text.ts';

/**
 * Puts a structure and its text together. Both were found to pair.
 * @throws where they do not: only a programmer joins what was not checked.
 */
export function joinCatalog(structure: Structure, text: CatalogText, status: ContentStatus): Catalog {
  const { id, version, compiled, reviewBy, checkOrder, sources } = structure;
  return {
    id,
    version,
    language: text.language,
    status,
    compiled,
    reviewBy,
    procedure: { ...structure.procedure, ...text.procedure },
    techniques: joined(structure.techniques, text.techniques),
    risks: structure.risks.map((risk) => joinRisk(risk, wordsOf(text.risks, risk.id))),
    benefits: structure.benefits.map((benefit) => joinBenefit(benefit, wordsOf(text.benefits, benefit.id))),
    alternatives: joined(structure.alternatives, text.alternatives),
    factors: structure.factors.map((factor) => joinFactor(factor, wordsOf(text.factors, factor.id))),
    flags: joined(structure.flags, text.flags),
    checks: structure.checks.map((check) => joinCheck(check, wordsOf(text.checks, check.id))),
    checkOrder,
    sources,
  };
}

const joined = <S extends { readonly id: string }, T>(entries: readonly S[], texts: Readonly<Record<string, T>>) =>
  entries.map((entry) => ({ ...entry, ...wordsOf(texts, entry.id) }));

const joinRisk = (risk: Structure['risks'][number], text: CatalogText['risks'][string]): Risk => ({
  ...risk,
  ...text,
  figures: Object.fromEntries(
    Object.entries(risk.figures).map(([technique, figure]) => [
      technique,
      joinFigure(figure, wordsOf(text.figures, technique)),
    ]),
  ),
  modifiers: risk.modifiers.map((modifier) => ({ ...modifier, note: wordsOf(text.modifiers, modifier.factorId) })),
});

const joinBenefit = (benefit: Structure['benefits'][number], text: CatalogText['benefits'][string]): Benefit => ({
  ...benefit,
  ...text,
  figure: joinFigure(benefit.figure, text.figure),
});

const joinFactor = (factor: Structure['factors'][number], text: CatalogText['factors'][string]): Factor => ({
  ...factor,
  ...text,
  beforehand: text.beforehand,
});

const joinCheck = (check: Structure['checks'][number], text: CatalogText['checks'][string]): Check => ({
  ...check,
  ...text,
  options: check.options.map((option) => ({ ...option, text: wordsOf(text.options, option.id) })),
});

function joinFigure(figure: FigureStructure, text: FigureText): Figure {
  if (figure.kind === 'unknown') return { ...figure, text: { ...text, reason: text.reason ?? '' } };
  if (figure.certainty === 'recalled') return { kind: 'not-checked' };
  const ends = endsOf(figure);
  if (!ends) throw new Error('a figure has either events or a range');
  const { events: _events, range: _range, ...rest } = figure;
  return { ...rest, ...ends, text: { ...text, population: text.population ?? '' } };
}
