import { FACTOR_GROUPS } from '../../../src/risks/order.ts';
import { wordsOf } from '../../../src/risks/own.ts';
import type { Structure } from '../../../src/risks/structure.ts';
import type { ProofEntry, ProofRow } from './blocks.ts';
import { figureRows, type ProofFigure } from './figures.ts';
import { row, sourceWords, techniqueNames, textRows, titlesOf } from './rows.ts';
import type { ProofSource } from './source.ts';
import { CERTAINTY, UNCHECKED } from './words.ts';

const entry = (anchor: string, title: string, rows: readonly ProofRow[]): ProofEntry => ({
  kind: 'entry',
  anchor,
  title,
  rows,
});

/** What to do at once stands first. */
export const flagEntries = (source: ProofSource): readonly ProofEntry[] =>
  source.structure.flags
    .toSorted((a, b) => b.action.localeCompare(a.action))
    .map(({ id, action, appliesTo, relatedRiskIds, sourceIds }) => {
      const words = wordsOf(source.text.flags, id);
      return entry(`flag/${id}`, words.title, [
        row('Action', `${source.t(`flag.${action}`)}; ${techniqueNames(appliesTo, source)}; id ${id}`),
        ...textRows(words, ['title']),
        row('Risks', titlesOf(relatedRiskIds, source.catalog.risks)),
        row('Sources', sourceWords(sourceIds, source)),
      ]);
    });

/** In the patient's order of groups. */
export const factorEntries = (source: ProofSource): readonly ProofEntry[] =>
  FACTOR_GROUPS.flatMap((group) => source.structure.factors.filter((factor) => factor.group === group)).map(
    (factor) => {
      const words = wordsOf(source.text.factors, factor.id);
      return entry(`factor/${factor.id}`, words.title, [
        row('Kind', factorKind(factor, source)),
        ...textRows(words, ['title']),
        row('Sources', sourceWords(factor.sourceIds, source)),
      ]);
    },
  );

function factorKind(factor: Structure['factors'][number], { t }: ProofSource): string {
  const { id, group, alert, beforehand, inSeedArticle, seedParagraph } = factor;
  const said = [
    t(`group.${group}`),
    alert ? 'an alert: in bold on the sheet’s first page' : 'no alert',
    beforehand ? 'cannot wait for the day' : 'can wait for the day',
    factor.private ? 'may be told in private' : 'not offered in private',
    `id ${id}`,
    inSeedArticle && `in the first article${seedParagraph === null ? '' : `, paragraph ${seedParagraph}`}`,
  ];
  return said.filter(Boolean).join('; ');
}

export const benefitEntries = (source: ProofSource): readonly ProofEntry[] =>
  source.structure.benefits.map(({ id, appliesTo, certainty, sourceIds, figure }) => {
    const words = wordsOf(source.text.benefits, id);
    return entry(`benefit/${id}`, words.title, [
      row('Kind', `${techniqueNames(appliesTo, source)}; ${CERTAINTY[certainty]}; id ${id}`, UNCHECKED[certainty]),
      ...textRows(words, ['title', 'figure']),
      ...figureRows(benefitFigure(id, figure, source), source),
      row('Sources', sourceWords(sourceIds, source)),
    ]);
  });

export function benefitFigure(id: string, figure: ProofFigure['figure'], { catalog, text }: ProofSource): ProofFigure {
  const shown = catalog.benefits.find((benefit) => benefit.id === id)?.figure;
  if (!shown) throw new Error(`no benefit ${id}`);
  return { of: '', figure, shown, words: wordsOf(text.benefits, id).figure };
}

export const alternativeEntries = (source: ProofSource): readonly ProofEntry[] =>
  source.structure.alternatives.map(({ id, appliesTo, sourceIds }) => {
    const words = wordsOf(source.text.alternatives, id);
    return entry(`alternative/${id}`, words.title, [
      row('Kind', `${techniqueNames(appliesTo, source)}; id ${id}`),
      ...textRows(words, ['title']),
      row('Sources', sourceWords(sourceIds, source)),
    ]);
  });

export const procedureEntries = (source: ProofSource): readonly ProofEntry[] => [
  entry('procedure', source.text.procedure.title, [
    ...textRows(source.text.procedure, ['title']),
    row('Sources', sourceWords(source.structure.procedure.sourceIds, source)),
  ]),
  ...source.structure.techniques.map(({ id, sourceIds, certainty }) => {
    const words = wordsOf(source.text.techniques, id);
    return entry(`technique/${id}`, words.title, [
      row('Kind', `${CERTAINTY[certainty]}; id ${id}`, UNCHECKED[certainty]),
      ...textRows(words, ['title']),
      row('Sources', sourceWords(sourceIds, source)),
    ]);
  }),
];

export const checkEntries = (source: ProofSource): readonly ProofEntry[] =>
  source.structure.checks.map(({ id, type, appliesTo, options, relatedRiskIds, relatedIds }) => {
    const words = wordsOf(source.text.checks, id);
    return entry(`check/${id}`, words.question, [
      row(
        'Kind',
        `${type === 'single' ? 'one right answer' : 'true or false'}; ${askedWhen(id, appliesTo, source)}; id ${id}`,
      ),
      ...options.map((option) =>
        row(option.correct ? 'Right answer' : 'Wrong answer', `${option.id}) ${wordsOf(words.options, option.id)}`),
      ),
      ...textRows(words, ['question', 'options']),
      row('About', [titlesOf(relatedRiskIds, source.catalog.risks), ...relatedIds].join('; ')),
    ]);
  });

/** "Needle, question 1; Surgery, question 1" */
const askedWhen = (id: string, appliesTo: readonly string[], source: ProofSource): string =>
  appliesTo
    .map((technique) => {
      const place = source.structure.checkOrder[technique]?.indexOf(id) ?? -1;
      return `${techniqueNames([technique], source)}, question ${place + 1}`;
    })
    .join('; ');

export const sourceRows = ({ structure }: ProofSource): readonly ProofRow[] =>
  structure.sources.map(({ id, kind, citation, doi, pmid, url, certainty, checked }, i) => {
    const links = [doi && `doi ${doi}`, pmid && `PubMed ${pmid}`, url].filter(Boolean).join(' ');
    const said = [`${i + 1} ${id}. ${citation} ${links}`, `${kind}; ${CERTAINTY[certainty]}. ${checked}`];
    return row('', said.join('\n'), UNCHECKED[certainty]);
  });
