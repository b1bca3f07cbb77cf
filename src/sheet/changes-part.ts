import type { ReviewEvent } from '../consent/events.ts';
import { isStaffFact } from '../consent/reduce-staff.ts';
import { replay } from '../consent/reduce.ts';
import { formatInstant } from '../i18n/format.ts';
import type { Block } from './blocks.ts';
import { whatWasDone } from './changes-done.ts';
import { questionsChanged } from './changes-questions.ts';
import { whatWasSaid } from './changes-said.ts';
import { talkChanged } from './changes-talk.ts';
import type { SheetSource } from './source.ts';

/**
 * What is new since the sheet that somebody may still hold: the one signed before the last, or, where only staff noted something
 * since, the last one. Nothing where there is no earlier sheet.
 */
export function changesPart(source: SheetSource): readonly Block[] {
  const { events, catalog, t, language } = source;
  const end = endOfEarlierSheet(events);
  const signed = events[end - 1];
  const replayed = replay(events.slice(0, end), catalog);
  if (!signed || !replayed.ok || !replayed.review) return [];
  const { review: before } = replayed;
  const items = [
    ...whatWasDone(events.slice(end), source),
    ...whatWasSaid(before, source),
    ...questionsChanged(before, source),
    ...talkChanged(before, source),
  ];
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: t('sheet.changes', { when: formatInstant(language, signed.at) }) },
    { kind: 'list', ordered: false, items },
  ];
}

/** How many events that sheet tells; 0 where there is none. */
function endOfEarlierSheet(events: readonly ReviewEvent[]): number {
  const ends = events.flatMap(({ fact }, i) => (fact.type === 'signed' ? [i + 1] : []));
  const [last = 0, before] = ends.toReversed();
  if (before !== undefined) return before;
  return events.slice(last).some(({ fact }) => isStaffFact(fact)) ? last : 0;
}
