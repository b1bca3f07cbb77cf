import type { FigureStructure } from '../../../src/risks/structure.ts';
import { wordsOf } from '../../../src/risks/own.ts';
import type { ProofBlock } from './blocks.ts';
import { figureMark } from './figures.ts';
import { figuresOfRisk, riskAnchor, riskTitle, risksInOrder } from './risks.ts';
import type { ProofSource } from './source.ts';

type Marked = { readonly text: string; readonly anchor: string; readonly figure: FigureStructure };

/** Every figure of the catalog, with where it stands: of the risks in their order, then of the benefits. */
const figuresIn = (source: ProofSource): readonly Marked[] => [
  ...risksInOrder(source).flatMap((risk) =>
    figuresOfRisk(risk, source).map(({ of, figure }) => ({
      text: `${riskTitle(risk.id, source)}, ${of}`,
      anchor: riskAnchor(risk.id),
      figure,
    })),
  ),
  ...source.structure.benefits.map(({ id, figure }) => ({
    text: `Benefit: ${wordsOf(source.text.benefits, id).title}`,
    anchor: `benefit/${id}`,
    figure,
  })),
];

/** Where each figure stands that is borrowed or unchecked. */
export function figuresToLookAt(source: ProofSource): readonly ProofBlock[] {
  const lines = figuresIn(source).flatMap(({ text, anchor, figure }) => {
    const mark = figureMark(figure);
    return mark === null ? [] : [{ text: `${text}. ${mark}`, anchor }];
  });
  if (lines.length === 0)
    return [{ kind: 'paragraph', text: 'None: each is of this procedure, and was seen in its source.' }];
  return [{ kind: 'contents', lines }];
}

/** How much there is, and how sure it is. */
export function figureSums(source: ProofSource): string {
  const { risks, benefits, alternatives, factors, flags, checks, sources } = source.structure;
  const figures = figuresIn(source).map(({ figure }) => figure);
  const counted = figures.filter(({ kind }) => kind === 'frequency');
  const marked = counted.filter((figure) => figureMark(figure) !== null);
  return [
    `${risks.length} risks, ${benefits.length} benefits, ${alternatives.length} other choices, ${factors.length} health questions, ${flags.length} warning signs, ${checks.length} check questions, ${sources.length} sources.`,
    `${figures.length} places for a figure: ${counted.length - marked.length} have one of this procedure that was seen in its source, ${marked.length} have one that is borrowed or not fully checked, ${figures.length - counted.length} say that there is no reliable figure.`,
  ].join(' ');
}
