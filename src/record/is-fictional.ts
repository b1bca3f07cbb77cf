import { eventsOf, type ReviewRecord } from './record.ts';

/** Whether it is of nobody, made up to try the app. A record says so where its review was started. */
export const isFictional = (record: Pick<ReviewRecord, 'segments'>): boolean =>
  eventsOf(record).some(({ fact }) => fact.type === 'review-started' && fact.fictional === true);
