import type { Agenda, AgendaList, QuestionBox } from '../../sheet/blocks.ts';
import { flowHeading, flowList, flowParagraph } from './flow-blocks.ts';
import { flowFields } from './flow-fields.ts';
import { oneLine } from './flow-fit.ts';
import { breakLines, placeLines } from './flow-lines.ts';
import { joinStrips, keepWithNext, lineStrips, strip, withAnchor, withGap, type Strip } from './flow-strip.ts';
import type { Typesetter } from './layout.ts';
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
export function flowLeftovers(leftovers: readonly Leftover[], agenda: Agenda, setter: Typesetter): readonly Strip[] {
  const firstQuestion = leftovers.find(({ kind }) => kind === 'question');
  return leftovers.flatMap((leftover) => {
    const heading = leftover === firstQuestion ? agenda.questions.rest : null;
    return withAnchor(leftover.anchor, flowLeftover(leftover, heading, agenda, setter));
  });
}

function flowLeftover(
  leftover: Leftover,
  heading: string | null,
  { questions }: Agenda,
  setter: Typesetter,
): readonly Strip[] {
  const id = `more/${leftover.anchor}`;
  const headed = (text: string) => flowHeading({ level: 2, text }, `${id}/heading`, setter);
  switch (leftover.kind) {
    case 'words':
      return leftover.label === null
        ? flowParagraph({ text: leftover.words, strong: true }, id, setter)
        : flowFields([{ label: leftover.label, value: leftover.words }], id, setter);
    case 'question':
      return [...(heading === null ? [] : headed(heading)), ...flowQuestion(leftover.question, id, questions, setter)];
    case 'list':
      return [
        ...headed(leftover.list.heading),
        ...flowList({ ordered: false, items: leftover.list.items }, id, setter),
      ];
  }
}

/** A question in full, then room for its answer, for who discussed it, and when. */
export function flowQuestion(
  { number, words, about }: QuestionBox,
  id: string,
  labels: Agenda['questions'],
  setter: Typesetter,
): readonly Strip[] {
  const { set, layout } = setter;
  const { question, small } = layout;
  const entry = entryOf(id);
  const part = (of: string) => ({ role: 'paragraph', id: `${id}/${of}`, entry }) as const;
  const sign = breakLines(set(`${number}.`, { size: question.size, bold: true }), INDENT);
  const place = { x: LEFT + INDENT, leading: question.leading, part: part('words') };
  const width = RIGHT - place.x;
  const asked = lineStrips(breakLines(set(quoted(words), { size: question.size, bold: false }), width), place).map(
    (one, i) =>
      i === 0
        ? {
            ...one,
            items: [
              ...placeLines(sign, { x: LEFT, top: 0, leading: question.leading, part: { role: 'sign', entry } }),
              ...one.items,
            ],
          }
        : one,
  );
  const subject = about === null ? [] : breakLines(set(about, { size: small.size, bold: false }), width);
  const [last] = asked.slice(-1);
  return [
    ...withGap(mm(5), [...asked.slice(0, -1), ...(last ? [{ ...last, keep: true }] : [])]),
    ...keepWithNext(lineStrips(subject, { ...place, leading: small.leading, part: part('about') })),
    answerStrip(labels, entry, setter),
  ];
}

/** Room for a question that comes up in the room. */
export function flowCameUp(id: string, labels: Agenda['questions'], setter: Typesetter): Strip {
  const entry = entryOf(id);
  const y = setter.layout.answer;
  const asked = strip(inkLine(labels.cameUp, { from: LEFT + INDENT, to: RIGHT, y, entry }, setter), y);
  return { ...joinStrips([asked, answerStrip(labels, entry, setter)]), gap: mm(5) };
}

const INDENT = mm(10);
const entryOf = (id: string): Entry => ({ id, list: 'more/questions', numbering: 'Decimal' });

function answerStrip({ answer, discussedBy, when }: Agenda['questions'], entry: Entry, setter: Typesetter): Strip {
  const { oneColumn, answer: apart } = setter.layout;
  const ink = (label: string | null, row: number, from = LEFT + INDENT, to = RIGHT) =>
    inkLine(label, { from, to, y: row * apart, entry }, setter);
  const answered = [...ink(answer, 1), ...ink(null, 2)];
  if (oneColumn) return strip([...answered, ...ink(discussedBy, 3), ...ink(when, 4)], 4 * apart + mm(1));
  const middle = LEFT + 0.6 * (RIGHT - LEFT);
  const team = [...ink(discussedBy, 3, LEFT + INDENT, middle), ...ink(when, 3, middle + mm(4))];
  return strip([...answered, ...team], 3 * apart + mm(1));
}

type InkPlace = { readonly from: number; readonly to: number; readonly y: number; readonly entry?: Entry };

/** A label, and the rest of the line ruled to write on. */
export function inkLine(
  label: string | null,
  { from, to, y, entry }: InkPlace,
  { set, layout: { small } }: Typesetter,
): readonly Placed[] {
  if (label === null) return [rule([from, y], [to, y])];
  const lines = oneLine(set, { text: label, size: small.size, bold: false }, to - from);
  const start = from + (lines[0]?.width ?? 0) + mm(1.5);
  const part = { role: 'paragraph', id: `${entry?.id ?? 'ink'}/${label}`, ...(entry && { entry }) } as const;
  return [
    ...placeLines(lines, { x: from, top: y - small.leading, leading: small.leading, part }),
    rule([start, y], [to, y]),
  ];
}
