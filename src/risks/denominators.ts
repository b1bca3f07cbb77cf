import type { Fault } from './fault.ts';
import { figuresOf, type PlacedFigure } from './figure-faults.ts';
import { countsNamed } from './frequency-words.ts';
import { own } from './own.ts';
import { passages, type Passage } from './passages.ts';
import type { Structure } from './structure.ts';
import type { CatalogText, FigureText } from './text.ts';

/** One fact in two denominators: in the words beside a figure, in a passage by itself, or in two figures of one study. */
export function denominatorFaults(structure: Structure, text: CatalogText): readonly Fault[] {
  const figures = figuresOf(structure);
  return [
    ...passages(text).flatMap((passage) =>
      spokenFaults(
        passage,
        figures.filter(({ id }) => id === passage.id),
      ).map((fault) => ({ file: text.language, ...fault })),
    ),
    ...studyFaults(figures, text),
  ];
}

/** A count is said of as many as its figure is: beside one figure of that one, elsewhere of any of the entry's. */
function spokenFaults({ id, texts }: Passage, figures: readonly PlacedFigure[]): readonly Omit<Fault, 'file'>[] {
  const spoken = texts.flatMap(({ place, words }) => countsNamed(words).map((count) => ({ place, ...count })));
  const first = spoken[0]?.outOf;
  return spoken.flatMap(({ place, count, outOf }) => {
    const expected = expectedAt(place, figures) ?? [first];
    const said = `${place}: ${count} of ${outOf}`;
    return [
      ...(count > outOf ? [{ id, fault: 'over-out-of', detail: said }] : []),
      ...(expected.includes(outOf)
        ? []
        : [{ id, fault: 'two-denominators', detail: `${said}, else of ${expected.join(', ')}` }]),
    ];
  });
}

/** Undefined where nothing was counted: then a passage keeps to the first denominator it names. */
function expectedAt(place: string, figures: readonly PlacedFigure[]): readonly (number | undefined)[] | undefined {
  const beside = figures.filter((figure) => place.startsWith(`${figure.place}.`) && figure.figure.kind === 'frequency');
  const outOfs = (beside.length > 0 ? beside : figures).flatMap(({ figure }) =>
    figure.kind === 'frequency' ? [figure.outOf] : [],
  );
  return outOfs.length > 0 ? outOfs : undefined;
}

function studyFaults(figures: readonly PlacedFigure[], text: CatalogText): readonly Fault[] {
  const counted = figures.flatMap(({ id, place, figure }) =>
    figure.kind === 'frequency'
      ? [{ id, place, outOf: figure.outOf, study: studyOf(figure.sourceIds, wordsAt(text, id, place)) }]
      : [],
  );
  return counted.flatMap(({ id, place, outOf, study }, at) => {
    const other = counted.slice(0, at).find((earlier) => earlier.study === study && earlier.outOf !== outOf);
    if (!other) return [];
    return [
      {
        file: 'structure',
        id,
        fault: 'two-denominators',
        detail: `${place}: of ${outOf}, but ${other.id} of ${other.outOf} from the same study`,
      },
    ];
  });
}

function wordsAt(text: CatalogText, id: string, place: string): FigureText | undefined {
  const technique = place.replace('figures.', '');
  return own(text.benefits, id)?.figure ?? own(own(text.risks, id)?.figures ?? {}, technique);
}

const studyOf = (sourceIds: readonly string[], words: FigureText | undefined) =>
  JSON.stringify([sourceIds.toSorted(), words?.population, words?.timeframe]);
