import type { Fault } from './fault.ts';
import { own } from './own.ts';
import type { FigureStructure, RiskStructure, Structure } from './structure.ts';
import type { CatalogText, FigureText, RiskText } from './text.ts';

type Texts = Readonly<Record<string, unknown>>;

/** Where a text and its structure do not pair: text that is missing, and text that nothing asks for. Empty where each has its other. */
export function textFaults(structure: Structure, text: CatalogText): readonly Fault[] {
  const sections = ['techniques', 'risks', 'benefits', 'alternatives', 'factors', 'flags', 'checks'] as const;
  const found = [
    ...otherCatalog(structure, text),
    ...sections.flatMap((section) => ofSection(structure[section], text[section])),
    ...structure.risks.flatMap((risk) => ofRisk(risk, own(text.risks, risk.id))),
    ...structure.benefits.flatMap(({ id, figure }) => ofFigure(id, 'figure', figure, own(text.benefits, id)?.figure)),
    ...structure.factors.flatMap((factor) => ofFactor(factor, own(text.factors, factor.id))),
    ...structure.checks.flatMap(({ id, options }) =>
      paired(id, 'options', idsOf(options), own(text.checks, id)?.options),
    ),
  ];
  return found.map((fault) => ({ file: text.language, ...fault }));
}

type Found = Omit<Fault, 'file'>;

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
const missing = (id: string, detail: string): Found => ({ id, fault: 'text-missing', detail });
const unasked = (id: string, detail: string): Found => ({ id, fault: 'text-without-structure', detail });

const otherCatalog = (structure: Structure, text: CatalogText): readonly Found[] =>
  (['id', 'version'] as const)
    .filter((key) => structure[key] !== text[key])
    .map((key) => ({ id: key, fault: 'other-catalog', detail: `${text[key]}, the structure says ${structure[key]}` }));

function ofSection(entries: readonly { readonly id: string }[], texts: Texts): readonly Found[] {
  const ids = idsOf(entries);
  return [
    ...ids.filter((id) => !Object.hasOwn(texts, id)).map((id) => missing(id, 'the whole entry')),
    ...Object.keys(texts)
      .filter((id) => !ids.includes(id))
      .map((id) => unasked(id, 'the whole entry')),
  ];
}

/** Inside an entry. A text that is missing as a whole has been named already. */
function paired(id: string, place: string, keys: readonly string[], texts: Texts | undefined): readonly Found[] {
  if (!texts) return [];
  return [
    ...keys.filter((key) => !Object.hasOwn(texts, key)).map((key) => missing(id, `${place}.${key}`)),
    ...Object.keys(texts)
      .filter((key) => !keys.includes(key))
      .map((key) => unasked(id, `${place}.${key}`)),
  ];
}

function ofRisk({ id, figures, modifiers }: RiskStructure, text: RiskText | undefined): readonly Found[] {
  if (!text) return [];
  const factorIds = modifiers.map(({ factorId }) => factorId);
  return [
    ...paired(id, 'figures', Object.keys(figures), text.figures),
    ...paired(id, 'modifiers', factorIds, text.modifiers),
    ...Object.entries(figures).flatMap(([technique, figure]) =>
      ofFigure(id, `figures.${technique}`, figure, own(text.figures, technique)),
    ),
  ];
}

/** A frequency has its population, and who was studied if their number is given; an unknown figure has its reason. */
function ofFigure(id: string, place: string, figure: FigureStructure, text: FigureText | undefined): readonly Found[] {
  if (!text) return [];
  const { population, reason, studied, timeframe, note, whatIsKnown } = text;
  if (figure.kind === 'unknown') {
    return [...needs(id, place, { reason }), ...refuses(id, place, { population, studied, timeframe, note })];
  }
  const counted = figure.studiedCount !== undefined;
  return [
    ...needs(id, place, counted ? { population, studied } : { population }),
    ...refuses(id, place, counted ? { reason, whatIsKnown } : { reason, whatIsKnown, studied }),
  ];
}

const needs = (id: string, place: string, words: Texts) =>
  Object.keys(words)
    .filter((key) => words[key] === undefined)
    .map((key) => missing(id, `${place}.${key}`));

const refuses = (id: string, place: string, words: Texts) =>
  Object.keys(words)
    .filter((key) => words[key] !== undefined)
    .map((key) => unasked(id, `${place}.${key}`));

function ofFactor(
  { id, beforehand }: Structure['factors'][number],
  text: CatalogText['factors'][string] | undefined,
): readonly Found[] {
  if (!text || beforehand === (text.beforehand !== undefined)) return [];
  return [beforehand ? missing(id, 'beforehand') : unasked(id, 'beforehand')];
}
