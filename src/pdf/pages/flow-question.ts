import type { Agenda, QuestionBox } from '../../sheet/blocks.ts';
import { answerRoom, flowAnswer, INDENT, teamRoom } from './flow-answer.ts';
import { breakLines, placeLines } from './flow-lines.ts';
import { joinStrips, keepWithNext, lineStrips, strip, withGap, type Strip } from './flow-strip.ts';
import { inkLine } from './ink-line.ts';
import type { Typesetter } from './layout.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import type { Entry } from './placed.ts';

/** The patient's words, marked as theirs. */
export const quoted = (words: string): string => `“${words.trim()}”`;

/** A question in full, then what was answered, by whom, and when; or room for it. */
export function flowQuestion(
  question: QuestionBox,
  id: string,
  labels: Agenda['questions'],
  setter: Typesetter,
): readonly Strip[] {
  const { set, layout } = setter;
  const { question: letters, small } = layout;
  const { number, words, about } = question;
  const entry = entryOf(id);
  const part = (of: string) => ({ role: 'paragraph', id: `${id}/${of}`, entry }) as const;
  const sign = breakLines(set(`${number}.`, { size: letters.size, bold: true }), INDENT);
  const place = { x: LEFT + INDENT, leading: letters.leading, part: part('words') };
  const width = RIGHT - place.x;
  const asked = lineStrips(breakLines(set(quoted(words), { size: letters.size, bold: false }), width), place).map(
    (one, i) =>
      i === 0
        ? {
            ...one,
            items: [
              ...placeLines(sign, { x: LEFT, top: 0, leading: letters.leading, part: { role: 'sign', entry } }),
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
    ...flowAnswer(question, labels, entry, setter),
  ];
}

/** Room for a question that comes up in the room. */
export function flowCameUp(id: string, labels: Agenda['questions'], setter: Typesetter): Strip {
  const entry = entryOf(id);
  const y = setter.layout.answer;
  const asked = strip(inkLine(labels.cameUp, { from: LEFT + INDENT, to: RIGHT, y, entry }, setter), y);
  return { ...joinStrips([asked, answerRoom(labels, entry, setter), teamRoom(labels, entry, setter)]), gap: mm(5) };
}

const entryOf = (id: string): Entry => ({ id, list: 'more/questions', numbering: 'Decimal' });
