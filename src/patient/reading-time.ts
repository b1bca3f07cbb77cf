import { risksOf } from '../consent/standing.ts';
import type { PlacedRisk } from '../risks/applies.ts';
import type { Session } from './session.ts';

/** Words a minute at a calm pace: the first catalog's 3,200 words take 25 minutes. */
const CALM_PACE = 130;

/** Minutes of reading left in the risks that were not answered, rounded up to five. */
export function minutesLeft({ review, catalog }: Pick<Session, 'review' | 'catalog'>): number {
  const open = risksOf(review, catalog).filter(({ risk, counts }) => counts && !(risk.id in review.answers));
  const words = open.reduce((sum, placed) => sum + wordsOf(placed), 0);
  return Math.ceil(words / CALM_PACE / 5) * 5;
}

function wordsOf({ risk }: PlacedRisk): number {
  const { title, summary, whatItIs, whatCouldHappen, howTeamLowersIt, whatYouCanDo, lookOutFor } = risk;
  return [title, summary, whatItIs, whatCouldHappen, ...howTeamLowersIt, ...whatYouCanDo, ...lookOutFor]
    .join(' ')
    .split(/\s+/).length;
}
