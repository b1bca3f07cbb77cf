import type { FigureStructure, Structure } from './structure.ts';

/** What an id may point to. `entry` is anything that a patient is shown. */
export type Kind = 'technique' | 'risk' | 'factor' | 'check' | 'source' | 'entry';

/** The ids that one field of an entry points to. */
export type Reference = {
  readonly id: string;
  readonly field: string;
  readonly kind: Kind;
  readonly ids: readonly string[];
};

/** Every reference in a structure. */
export const referencesOf = (structure: Structure): readonly Reference[] => [
  sources('procedure', structure.procedure.sourceIds),
  ...structure.techniques.map(({ id, sourceIds }) => sources(id, sourceIds)),
  ...structure.risks.flatMap(ofRisk),
  ...structure.benefits.flatMap(({ id, appliesTo, sourceIds, figure }) => [
    techniques(id, appliesTo),
    sources(id, sourceIds),
    ofFigure(id, 'figure', figure),
  ]),
  ...structure.alternatives.flatMap(({ id, appliesTo, sourceIds }) => [
    techniques(id, appliesTo),
    sources(id, sourceIds),
  ]),
  ...structure.factors.map(({ id, sourceIds }) => sources(id, sourceIds)),
  ...structure.flags.flatMap(({ id, appliesTo, sourceIds, relatedRiskIds }) => [
    techniques(id, appliesTo),
    sources(id, sourceIds),
    reference(id, 'relatedRiskIds', 'risk', relatedRiskIds),
  ]),
  ...structure.checks.flatMap(({ id, appliesTo, relatedRiskIds, relatedIds }) => [
    techniques(id, appliesTo),
    reference(id, 'relatedRiskIds', 'risk', relatedRiskIds),
    reference(id, 'relatedIds', 'entry', relatedIds),
  ]),
  reference('checkOrder', 'checkOrder', 'technique', Object.keys(structure.checkOrder)),
  ...Object.entries(structure.checkOrder).map(([technique, ids]) =>
    reference('checkOrder', `checkOrder.${technique}`, 'check', ids),
  ),
];

function ofRisk(risk: Structure['risks'][number]): readonly Reference[] {
  const { id, appliesTo, onlyIf, figures, modifiers, sourceIds, textSourceIds } = risk;
  return [
    techniques(id, appliesTo),
    reference(id, 'onlyIf', 'factor', onlyIf ?? []),
    ...Object.entries(figures).map(([technique, figure]) => ofFigure(id, `figures.${technique}`, figure)),
    reference(
      id,
      'modifiers',
      'factor',
      modifiers.map(({ factorId }) => factorId),
    ),
    ...modifiers.map(({ factorId, sourceIds: own }) => reference(id, `modifiers.${factorId}`, 'source', own)),
    sources(id, sourceIds),
    reference(id, 'textSourceIds', 'source', textSourceIds),
  ];
}

const reference = (id: string, field: string, kind: Kind, ids: readonly string[]) => ({ id, field, kind, ids });
const techniques = (id: string, ids: readonly string[]) => reference(id, 'appliesTo', 'technique', ids);
const sources = (id: string, ids: readonly string[]) => reference(id, 'sourceIds', 'source', ids);
const ofFigure = (id: string, field: string, { sourceIds }: FigureStructure) =>
  reference(id, `${field}.sourceIds`, 'source', sourceIds);
