import type { Fault } from './open-catalog.ts';
import type { FigureStructure, Structure } from './structure.ts';
import type { CatalogText, FigureText } from './text.ts';

type Entry = { readonly id: string };

const fault = (file: string, id: string, code: string, detail: string): Fault => ({ file, id, fault: code, detail });

/** Every id that an entry names stands in the catalog, and none stands twice. */
export function referenceFaults(structure: Structure): readonly Fault[] {
  const { techniques, risks, benefits, alternatives, factors, flags, checks, sources, checkOrder } = structure;
  const lists = [techniques, risks, benefits, alternatives, factors, flags, checks, sources];
  const missing = (owner: string, what: string, named: readonly string[], among: readonly Entry[]) =>
    named.filter((id) => !among.some((entry) => entry.id === id)).map((id) => fault('structure', owner, 'reference', `no ${what} with the id ${id}`));
  const sourced = [{ id: 'procedure', ...structure.procedure }, ...techniques, ...benefits, ...alternatives, ...factors, ...flags, ...risks];
  return [
    ...lists.flatMap((list) => duplicates(list)),
    ...sourced.flatMap(({ id, sourceIds }) => missing(id, 'source', sourceIds, sources)),
    ...[...risks, ...benefits, ...alternatives, ...flags, ...checks].flatMap(({ id, appliesTo }) => missing(id, 'technique', appliesTo, techniques)),
    ...risks.flatMap(({ id, modifiers, onlyIf, textSourceIds, figures, appliesTo }) => [
      ...missing(id, 'health factor', [...modifiers.map(({ factorId }) => factorId), ...(onlyIf ?? [])], factors),
      ...missing(id, 'source', [...textSourceIds, ...modifiers.flatMap(({ sourceIds }) => sourceIds), ...Object.values(figures).flatMap(({ sourceIds }) => sourceIds)], sources),
      ...unlike(id, appliesTo, Object.keys(figures)),
    ]),
    ...benefits.flatMap(({ id, figure }) => missing(id, 'source', figure.sourceIds, sources)),
    ...[...flags, ...checks].flatMap(({ id, relatedRiskIds }) => missing(id, 'risk', relatedRiskIds, risks)),
    ...Object.entries(checkOrder).flatMap(([technique, ids]) => [...missing('checkOrder', 'technique', [technique], techniques), ...missing('checkOrder', 'check', ids, checks)]),
  ];
}

/** Every entry of the structure has its words, and every word has its structure. */
export function pairFaults(structure: Structure, text: CatalogText): readonly Fault[] {
  const { language } = text;
  const pair = (what: string, ids: readonly string[], table: object): readonly Fault[] => [
    ...ids.filter((id) => !(id in table)).map((id) => fault(language, id, 'text-missing', `${what} without words`)),
    ...Object.keys(table).filter((id) => !ids.includes(id)).map((id) => fault(language, id, 'text-surplus', `words of a ${what} that the structure lacks`)),
  ];
  const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);
  const within = (owner: string, what: string, inner: readonly string[], table: object | undefined) =>
    table ? pair(what, inner, table).map((one) => ({ ...one, id: `${owner}.${one.id}` })) : [];
  return [
    ...headFaults(structure, text),
    ...pair('technique', ids(structure.techniques), text.techniques),
    ...pair('risk', ids(structure.risks), text.risks),
    ...pair('benefit', ids(structure.benefits), text.benefits),
    ...pair('alternative', ids(structure.alternatives), text.alternatives),
    ...pair('health factor', ids(structure.factors), text.factors),
    ...pair('warning sign', ids(structure.flags), text.flags),
    ...pair('check', ids(structure.checks), text.checks),
    ...structure.risks.flatMap(({ id, figures, modifiers }) => [
      ...within(id, 'figure', Object.keys(figures), text.risks[id]?.figures),
      ...within(id, 'modifier', modifiers.map(({ factorId }) => factorId), text.risks[id]?.modifiers),
    ]),
    ...structure.checks.flatMap(({ id, options }) => within(id, 'option', ids(options), text.checks[id]?.options)),
    ...structure.factors
      .filter(({ id, beforehand }) => id in text.factors && beforehand !== (text.factors[id]?.beforehand !== undefined))
      .map(({ id, beforehand }) => fault(language, id, beforehand ? 'text-missing' : 'text-surplus', 'what to do beforehand')),
  ];
}

function headFaults(structure: Structure, text: CatalogText): readonly Fault[] {
  const same = structure.id === text.id && structure.version === text.version;
  return same ? [] : [fault(text.language, text.id, 'other-catalog', `the structure is ${structure.id} ${structure.version}, the text ${text.id} ${text.version}`)];
}

/** A figure is one number or one range, within its outOf, and has the words that its kind needs. */
export function figureFaults(structure: Structure, text: CatalogText): readonly Fault[] {
  const risks = structure.risks.flatMap(({ id, figures }) =>
    Object.entries(figures).flatMap(([technique, figure]) => oneFigure(`${id}.${technique}`, figure, text.risks[id]?.figures[technique], text.language)),
  );
  const benefits = structure.benefits.flatMap(({ id, figure }) => oneFigure(id, figure, text.benefits[id]?.figure, text.language));
  return [...risks, ...benefits];
}

function oneFigure(id: string, figure: FigureStructure, text: FigureText | undefined, language: string): readonly Fault[] {
  if (figure.kind === 'unknown') return text && text.reason === undefined ? [fault(language, id, 'text-missing', 'the reason why there is no figure')] : [];
  const { events, range, outOf } = figure;
  const { low, high } = range ?? { low: events ?? 0, high: events ?? 0 };
  return [
    ...(text && text.population === undefined ? [fault(language, id, 'text-missing', 'who was counted')] : []),
    ...((events === undefined) === (range === undefined) ? [fault('structure', id, 'figure', 'needs either events or a range')] : []),
    ...(low > high ? [fault('structure', id, 'figure', `a range from ${low} to ${high}`)] : []),
    ...(high > outOf ? [fault('structure', id, 'figure', `${high} of ${outOf}`)] : []),
  ];
}

function duplicates(list: readonly Entry[]): readonly Fault[] {
  return list.filter(({ id }, i) => list.findIndex((other) => other.id === id) !== i).map(({ id }) => fault('structure', id, 'duplicate', 'the id stands twice'));
}

function unlike(id: string, appliesTo: readonly string[], figures: readonly string[]): readonly Fault[] {
  const odd = [...appliesTo.filter((technique) => !figures.includes(technique)), ...figures.filter((technique) => !appliesTo.includes(technique))];
  return odd.map((technique) => fault('structure', id, 'figure', `appliesTo and the figures disagree on ${technique}`));
}
