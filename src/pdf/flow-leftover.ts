import type { Agenda, AgendaList, QuestionBox } from '../sheet/blocks.ts';
import { BODY, flowHeading, flowList, flowParagraph } from './flow-blocks.ts';
import { flowFields } from './flow-fields.ts';
import { oneLine } from './flow-fit.ts';
import { breakLines, placeLines, type Typeset } from './flow-lines.ts';
import { keepWithNext, lineStrips, strip, withAnchor, withGap, type Strip } from './flow-strip.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { rule, type Entry, type Placed } from './placed.ts';

/** What the first page had no room for, or only for its beginning. It stands in full from page 2 on. */
export type Leftover =
  | { readonly kind: 'words'; readonly anchor: string; readonly label: string | null; readonly words: string }
  | { readonly kind: 'question'; readonly anchor: string; readonly question: QuestionBox }
  | { readonly kind: 'list'; readonly anchor: string; readonly list: AgendaList };

export const questionAnchor = ({ number }: QuestionBox): string => `question/${number}`;

/** The patient's words, marked as theirs. */
export const quoted = (words: string): string => `“${words.trim()}”`;

/** Leftovers as strips, each under its anchor. */
export function flowLeftovers(leftovers: readonly Leftover[], agenda: Agenda, set: Typeset): readonly Strip[] {
  const firstQuestion = leftovers.find(({ kind }) => kind === 'question');
  return leftovers.flatMap((leftover) => {
    const heading = leftover === firstQuestion ? agenda.questions.rest : null;
    return withAnchor(leftover.anchor, flowLeftover(leftover, heading, agenda, set));
  });
}

function flowLeftover(
  leftover: Leftover,
  heading: string | null,
  { questions }: Agenda,
  set: Typeset,
): readonly Strip[] {
  const id = `more/${leftover.anchor}`;
  const headed = (text: string) => flowHeading({ level: 2, text }, `${id}/heading`, set);
  switch (leftover.kind) {
    case 'words':
      return leftover.label === null
        ? flowParagraph({ text: leftover.words, strong: true }, id, set)
        : flowFields([{ label: leftover.label, value: leftover.words }], id, set);
    case 'question':
      return [...(heading === null ? [] : headed(heading)), ...flowQuestion(leftover.question, id, questions, set)];
    case 'list':
      return [...headed(leftover.list.heading), ...flowList({ ordered: false, items: leftover.list.items }, id, set)];
  }
}

const WORDS_AT = LEFT + mm(10);
const WORDS_WIDTH = RIGHT - WORDS_AT;

/** A question in full, then room for its answer, for who discussed it, and when. */
function flowQuestion(
  { number, words, about }: QuestionBox,
  id: string,
  labels: Agenda['questions'],
  set: Typeset,
): readonly Strip[] {
  const entry = { id, list: 'more/questions', numbering: 'Decimal' } as const;
  const part = (of: string) => ({ role: 'paragraph', id: `${id}/${of}`, entry }) as const;
  const sign = breakLines(set(`${number}.`, { size: 12, bold: true }), mm(10));
  const place = { x: WORDS_AT, leading: 16, part: part('words') };
  const asked = lineStrips(breakLines(set(quoted(words), { size: 12, bold: false }), WORDS_WIDTH), place).map(
    (one, i) =>
      i === 0
        ? {
            ...one,
            items: [...placeLines(sign, { x: LEFT, top: 0, leading: 16, part: { role: 'sign', entry } }), ...one.items],
          }
        : one,
  );
  const subject = about === null ? [] : breakLines(set(about, { size: 10, bold: false }), WORDS_WIDTH);
  const [last] = asked.slice(-1);
  return [
    ...withGap(mm(5), [...asked.slice(0, -1), ...(last ? [{ ...last, keep: true }] : [])]),
    ...keepWithNext(lineStrips(subject, { ...place, leading: 13, part: part('about') })),
    answerStrip(labels, entry, set),
  ];
}

function answerStrip({ answer, discussedBy, when }: Agenda['questions'], entry: Entry, set: Typeset): Strip {
  const middle = LEFT + 0.6 * (RIGHT - LEFT);
  const rows = [mm(9), mm(18)];
  const items = [
    ...rows.flatMap((y, i) => inkLine(i === 0 ? answer : null, { from: WORDS_AT, to: RIGHT, y, entry }, set)),
    ...inkLine(discussedBy, { from: WORDS_AT, to: middle, y: mm(27), entry }, set),
    ...inkLine(when, { from: middle + mm(4), to: RIGHT, y: mm(27), entry }, set),
  ];
  return strip(items, mm(28));
}

/** A label, and the rest of the line ruled to write on. */
export function inkLine(
  label: string | null,
  { from, to, y, entry }: { readonly from: number; readonly to: number; readonly y: number; readonly entry?: Entry },
  set: Typeset,
): readonly Placed[] {
  if (label === null) return [rule([from, y], [to, y])];
  const lines = oneLine(set, { text: label, size: BODY.size - 1, bold: false }, to - from);
  const start = from + (lines[0]?.width ?? 0) + mm(1.5);
  const part = { role: 'paragraph', id: `${entry?.id ?? 'ink'}/${label}`, ...(entry && { entry }) } as const;
  return [...placeLines(lines, { x: from, top: y - 13, leading: 13, part }), rule([start, y], [to, y])];
}
