import { topicsKnown } from './topics-known.ts';
import type { Review } from '../consent/review.ts';
import { joinList, type MessageId } from '../i18n/translate.ts';
import type { SheetSource } from './source.ts';

/** What the team answered and discussed, and what the patient says of it: each with the names of what it is about. */
export function talkChanged(before: Review, source: SheetSource): readonly string[] {
  const { review, t, language } = source;
  const topics = topicsKnown(source);
  const item = (message: MessageId, is: (key: string, words: string) => boolean) => {
    const names = topics.flatMap(({ key, words, name }) => (is(key, words) ? [name] : []));
    return names.length === 0 ? [] : [t(message, { list: joinList(language, names) })];
  };
  const answer = ({ staff }: Review, key: string) => staff.answered[key]?.words.trim() ?? '';
  const talked = ({ staff }: Review, key: string) => staff.discussed[key]?.at;
  const reply = ({ replies }: Review, key: string, words: string) =>
    replies[key]?.asked === words ? replies[key].reply : undefined;
  const isNew = (key: string, words: string) => reply(review, key, words) !== reply(before, key, words);
  return [
    ...item(
      'sheet.changes.answered',
      (key) => answer(review, key) !== answer(before, key) && answer(review, key) !== '',
    ),
    ...item('sheet.changes.answerGone', (key) => answer(review, key) === '' && answer(before, key) !== ''),
    ...item(
      'sheet.changes.discussed',
      (key) => key in review.staff.discussed && talked(review, key) !== talked(before, key),
    ),
    ...item('sheet.changes.notDiscussed', (key) => !(key in review.staff.discussed) && key in before.staff.discussed),
    ...item('sheet.changes.answersIt', (key, words) => isNew(key, words) && reply(review, key, words) === 'answers-it'),
    ...item('sheet.changes.stillOpen', (key, words) => isNew(key, words) && reply(review, key, words) === 'still-open'),
    ...item('sheet.changes.replyGone', (key, words) => isNew(key, words) && reply(review, key, words) === undefined),
  ];
}
