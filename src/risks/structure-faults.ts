import { repeated, type Fault } from './fault.ts';
import { figureFaults } from './figure-faults.ts';
import { referencesOf, type Kind } from './references.ts';
import type { Structure } from './structure.ts';

// What a check question may explain besides the catalog's own entries.
const PLACES = ['procedure', 'frequencyGuide'];

/** What is wrong with a structure by itself: ids, references, figures, check questions. Empty where nothing is. */
export const structureFaults = (structure: Structure): readonly Fault[] =>
  [
    ...duplicateIds(structure),
    ...danglingReferences(structure),
    ...structure.risks.flatMap(techniqueFaults),
    ...figureFaults(structure),
    ...checkFaults(structure),
  ].map((fault) => ({ file: 'structure', ...fault }));

type Found = Omit<Fault, 'file'>;

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

// An id names one thing in the whole catalog: answers, questions and sheets refer to it.
const entryIds = ({ risks, benefits, alternatives, factors, flags, checks }: Structure) =>
  idsOf([...risks, ...benefits, ...alternatives, ...factors, ...flags, ...checks]);

function duplicateIds(structure: Structure): readonly Found[] {
  const { techniques, sources, checks } = structure;
  const found = [entryIds(structure), idsOf(techniques), idsOf(sources)].flatMap(repeated);
  return [
    ...found.map((id) => ({ id, fault: 'duplicate-id', detail: 'two entries have this id' })),
    ...checks.flatMap(({ id, options }) =>
      repeated(idsOf(options)).map((option) => ({ id, fault: 'duplicate-id', detail: `options: ${option}` })),
    ),
  ];
}

function danglingReferences(structure: Structure): readonly Found[] {
  const known: Readonly<Record<Kind, ReadonlySet<string>>> = {
    technique: new Set(idsOf(structure.techniques)),
    risk: new Set(idsOf(structure.risks)),
    factor: new Set(idsOf(structure.factors)),
    check: new Set(idsOf(structure.checks)),
    source: new Set(idsOf(structure.sources)),
    entry: new Set([...entryIds(structure), ...PLACES]),
  };
  return referencesOf(structure).flatMap(({ id, field, kind, ids }) => [
    ...ids
      .filter((target) => !known[kind].has(target))
      .map((target) => ({ id, fault: 'unknown-reference', detail: `${field}: no ${kind} ${target}` })),
    ...repeated(ids).map((target) => ({ id, fault: 'duplicate-reference', detail: `${field}: ${target}` })),
  ]);
}

/** A risk has one figure for each technique it applies to, and no other. */
function techniqueFaults({ id, appliesTo, figures }: Structure['risks'][number]): readonly Found[] {
  const having = Object.keys(figures);
  return [
    ...appliesTo
      .filter((technique) => !having.includes(technique))
      .map((technique) => ({ id, fault: 'figure-missing', detail: technique })),
    ...having
      .filter((technique) => !appliesTo.includes(technique))
      .map((technique) => ({ id, fault: 'figure-not-applicable', detail: technique })),
  ];
}

function checkFaults({ checks, checkOrder, techniques }: Structure): readonly Found[] {
  return checks.flatMap(({ id, options, appliesTo }) => {
    const right = options.filter(({ correct }) => correct).length;
    const orders = techniques.filter(
      (technique) => appliesTo.includes(technique.id) !== (checkOrder[technique.id] ?? []).includes(id),
    );
    return [
      ...(right === 1 ? [] : [{ id, fault: 'right-answers', detail: `${right} options are correct` }]),
      ...orders.map((technique) => ({ id, fault: 'check-order', detail: `${technique.id}: appliesTo says otherwise` })),
    ];
  });
}
