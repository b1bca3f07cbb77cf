import type { Agenda, AgendaList, QuestionBox } from '../../sheet/blocks.ts';
import { flowHeading, flowList, flowParagraph } from './flow-blocks.ts';
import { flowFields } from './flow-fields.ts';
import { flowQuestion } from './flow-question.ts';
import { withAnchor, type Strip } from './flow-strip.ts';
import type { Typesetter } from './layout.ts';

/** What the first page had no room for, or only for its beginning. It stands in full from page 2 on. */
export type Leftover =
  | { readonly kind: 'words'; readonly anchor: string; readonly label: string | null; readonly words: string }
  | { readonly kind: 'question'; readonly anchor: string; readonly question: QuestionBox }
  | { readonly kind: 'list'; readonly anchor: string; readonly list: AgendaList };

export const questionAnchor = ({ number }: QuestionBox): string => `question/${number}`;

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
