import type { Question } from '../consent/review.ts';
import { joinList } from '../i18n/translate.ts';
import type { Agenda, QuestionBox } from './blocks.ts';
import { namesOf } from './said.ts';
import type { SheetSource } from './source.ts';
import { talkOf } from './talk.ts';

/** Every question in the patient's order, with what the team answered or room for it. */
export function questionsOf(source: SheetSource): Agenda['questions'] {
  const { review, t } = source;
  return {
    heading: t('sheet.questions'),
    all: review.questions.map((question, i) => questionBox(question, i + 1, source)),
    cameUp: t('sheet.questions.cameUp'),
    none: t('sheet.questions.none'),
    answer: t('sheet.questions.answer'),
    discussedBy: t('sheet.questions.discussedBy'),
    when: t('sheet.questions.when'),
    more: t('sheet.questions.more', { count: '{count}', page: '{page}' }),
    continues: t('sheet.questions.continues', { page: '{page}' }),
    rest: t('sheet.questions.rest'),
  };
}

function questionBox(question: Question, number: number, source: SheetSource): QuestionBox {
  const talk = talkOf({ kind: 'question', id: question.id }, question.words, source);
  return { number, ...asked(question, source), ...talk };
}

function asked(
  { starter, words, about }: Question,
  { catalog, t, language }: SheetSource,
): Pick<QuestionBox, 'words' | 'about'> {
  const names = namesOf(about, catalog);
  const list = joinList(language, names);
  const isOfRisks = about.every(({ kind }) => kind === 'risk');
  if (starter === 'how-often' && names.length > 1 && isOfRisks) {
    return { words: t('question.how-often.many', { count: names.length, risks: list }), about: null };
  }
  return { words, about: names.length === 0 ? null : t('questions.about', { list }) };
}
