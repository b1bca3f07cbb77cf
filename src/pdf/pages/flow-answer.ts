import type { Agenda, QuestionBox } from '../../sheet/blocks.ts';
import { breakLines } from './flow-lines.ts';
import { keepWithNext, lineStrips, strip, withGap, type Strip } from './flow-strip.ts';
import { inkLine } from './ink-line.ts';
import type { Typesetter } from './layout.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import type { Entry } from './placed.ts';

export const INDENT = mm(10);
const X = LEFT + INDENT;

/** What was answered to a question, who discussed it and when, and what the patient says of it; a line where a pen has to. */
export function flowAnswer(
  { answer, discussed, reply }: QuestionBox,
  labels: Agenda['questions'],
  entry: Entry,
  setter: Typesetter,
): readonly Strip[] {
  const said = (label: string | null, words: string, of: string) => saidStrips(label, words, { of, entry }, setter);
  return [
    ...(answer === null
      ? keepWithNext([answerRoom(labels, entry, setter)])
      : keepLast(said(labels.answer, answer, 'answer'))),
    ...(reply === null ? [] : keepWithNext(said(null, reply, 'reply'))),
    ...(discussed === null
      ? [teamRoom(labels, entry, setter)]
      : [...keepWithNext(said(labels.discussedBy, discussed.by, 'by')), ...said(labels.when, discussed.when, 'when')]),
  ];
}

/** A label and its words, which stand out; without a label, words alone. */
function saidStrips(
  label: string | null,
  words: string,
  { of, entry }: { readonly of: string; readonly entry: Entry },
  { set, layout: { body } }: Typesetter,
): readonly Strip[] {
  const labelled = label === null ? [] : set(label, { size: body.size, bold: false });
  const lines = breakLines([...labelled, ...set(words, { size: body.size, bold: label !== null })], RIGHT - X);
  const part = { role: 'paragraph', id: `${entry.id}/${of}`, entry } as const;
  return withGap(mm(1), lineStrips(lines, { x: X, leading: body.leading, part }));
}

const keepLast = (strips: readonly Strip[]): readonly Strip[] =>
  strips.map((one, i) => (i === strips.length - 1 ? { ...one, keep: true } : one));

/** Two lines to write an answer on. */
export function answerRoom({ answer }: Agenda['questions'], entry: Entry, setter: Typesetter): Strip {
  const { answer: apart } = setter.layout;
  const ink = (label: string | null, row: number) =>
    inkLine(label, { from: X, to: RIGHT, y: row * apart, entry }, setter);
  return strip([...ink(answer, 1), ...ink(null, 2)], 2 * apart);
}

/** Lines for who discussed it, and when: side by side, where letters are small enough. */
export function teamRoom({ discussedBy, when }: Agenda['questions'], entry: Entry, setter: Typesetter): Strip {
  const { oneColumn, answer: apart } = setter.layout;
  const ink = (label: string, row: number, from = X, to = RIGHT) =>
    inkLine(label, { from, to, y: row * apart, entry }, setter);
  if (oneColumn) return strip([...ink(discussedBy, 1), ...ink(when, 2)], 2 * apart + mm(1));
  const middle = LEFT + 0.6 * (RIGHT - LEFT);
  return strip([...ink(discussedBy, 1, X, middle), ...ink(when, 1, middle + mm(4))], apart + mm(1));
}
