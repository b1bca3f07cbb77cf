import { topicKey } from '../consent/review.ts';
import type { SheetSource } from './source.ts';

type KnownTopic = {
  readonly key: string;
  /** What it reads, as a reply quotes it. */
  readonly words: string;
  /** What it is called in a list. */
  readonly name: string;
};

/** All that can have been talked about: the questions by their number, the risks by their title. */
export const topicsKnown = ({ review, catalog, t }: SheetSource): readonly KnownTopic[] => [
  ...review.questions.map(({ id, words }, i) => ({
    key: topicKey({ kind: 'question', id }),
    words,
    name: t('sheet.changes.question', { number: i + 1 }),
  })),
  ...catalog.risks.map(({ id, title }) => ({ key: topicKey({ kind: 'risk', id }), words: title, name: title })),
  ...review.staff.ownRisks.map(({ id, title }) => ({
    key: topicKey({ kind: 'own-risk', id }),
    words: title,
    name: title,
  })),
];
