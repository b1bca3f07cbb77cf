import type { Fact } from '../consent/events.ts';
import { topicKey } from '../consent/review.ts';
import type { Topic } from '../consent/staff-facts.ts';
import { formatInstant } from '../i18n/format.ts';
import type { SheetSource } from './source.ts';
import { doneBy, staffWords } from './staff-words.ts';

/** What was said of a topic since the patient brought it up; null where it was not, and a pen has room. */
export type Talk = {
  /** The team's answer, in its words. */
  readonly answer: string | null;
  readonly discussed: { readonly by: string; readonly when: string } | null;
  /** Whether the patient says that it is answered. */
  readonly reply: string | null;
};

/** @param words what the topic reads now: an answer to other words says so, and a reply to other words is none. */
export function talkOf(topic: Topic, words: string, source: SheetSource): Talk {
  return {
    answer: answerTo(topic, words, source),
    discussed: discussionOf(topic, words, source),
    reply: replyTo(topic, words, source),
  };
}

/** The same in sentences, for where there is one place for all of it. */
export function talkSentences({ answer, discussed, reply }: Talk, t: SheetSource['t']): readonly string[] {
  return [
    ...(answer === null ? [] : [t('sheet.talk.answer', { answer })]),
    ...(discussed === null ? [] : [t('sheet.talk.discussed', { who: discussed.by, when: discussed.when })]),
    ...(reply === null ? [] : [reply]),
  ];
}

function answerTo(topic: Topic, words: string, source: SheetSource): string | null {
  const { review, t } = source;
  const key = topicKey(topic);
  const { answered, discussed } = review.staff;
  const given = answered[key];
  const answer = given?.words.trim() ?? '';
  if (!given || answer === '') return null;
  const asked = askedThen(topic, 'answered', source);
  const inFull = asked === null || asked === words ? answer : t('sheet.talk.answerTo', { asked, answer });
  // Who discussed it stands beside it.
  const talked = discussed[key]?.by;
  const sameHand = talked?.name === given.by.name && talked.post === given.by.post;
  return sameHand ? inFull : t('sheet.talk.writtenBy', { answer: inFull, done: doneBy(given, source) });
}

function discussionOf(topic: Topic, words: string, source: SheetSource): Talk['discussed'] {
  const { review, t, language } = source;
  const done = review.staff.discussed[topicKey(topic)];
  if (!done) return null;
  const who = staffWords(done.by, t);
  const asked = askedThen(topic, 'discussed', source);
  const by = asked === null || asked === words ? who : t('sheet.talk.discussedAs', { who, asked });
  return { by, when: formatInstant(language, done.at) };
}

function replyTo(topic: Topic, words: string, source: SheetSource): string | null {
  const { review, events, t } = source;
  const key = topicKey(topic);
  const said = review.replies[key];
  if (!said || said.asked !== words) return null;
  if (!(key in review.staff.answered || key in review.staff.discussed)) return null;
  const last = (type: Fact['type']) => events.findLastIndex(({ fact }) => fact.type === type && isOf(fact, key));
  return t(last('answered') > last('replied') ? `sheet.replyEarlier.${said.reply}` : `sheet.reply.${said.reply}`);
}

/** How the question read when that was last done; null where the log does not tell. */
function askedThen({ kind, id }: Topic, type: 'answered' | 'discussed', { events }: SheetSource): string | null {
  if (kind !== 'question') return null;
  const at = events.findLastIndex(({ fact }) => fact.type === type && isOf(fact, topicKey({ kind, id })));
  const asked = events
    .slice(0, Math.max(0, at))
    .findLast(({ fact }) => fact.type === 'question-asked' && fact.questionId === id)?.fact;
  return asked?.type === 'question-asked' ? asked.words : null;
}

const isOf = (fact: Fact, key: string): boolean => 'topic' in fact && topicKey(fact.topic) === key;
