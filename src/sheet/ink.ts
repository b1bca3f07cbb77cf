import type { MessageId, Translate } from '../i18n/translate.ts';
import type { Block } from './blocks.ts';

/** A heading over empty lines, for whoever signs with ink. */
export function forInk(t: Translate, heading: MessageId, labels: readonly MessageId[]): readonly Block[] {
  return [
    { kind: 'heading', level: 3, text: t(heading) },
    { kind: 'fields', fields: labels.map((label) => ({ label: t(label), value: null })) },
  ];
}
