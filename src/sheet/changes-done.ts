import type { Fact, ReviewEvent } from '../consent/events.ts';
import { formatMoment } from '../i18n/format.ts';
import { joinList } from '../i18n/translate.ts';
import type { SheetSource } from './source.ts';
import { brieflyBy } from './staff-words.ts';

/** What was done, in the order of time: of what was done over and over, the last. */
export function whatWasDone(events: readonly ReviewEvent[], source: SheetSource): readonly string[] {
  const last = new Map(events.map((event) => [registerOf(event), event]));
  return events.flatMap((event) => {
    const words = last.get(registerOf(event)) === event ? wordsFor(event.fact, source) : null;
    return words === null ? [] : [source.t('sheet.changes.done', { words, done: doneWords(event, source) })];
  });
}

/** Each signature and each withdrawal stands for itself. */
function registerOf({ fact, seq }: ReviewEvent): string {
  if (fact.type === 'signed' || fact.type === 'withdrawn') return `${fact.type} ${seq}`;
  if (fact.type === 'note-undone') return fact.what;
  return fact.type === 'own-risk-added' ? `${fact.type} ${fact.riskId}` : fact.type;
}

const doneWords = ({ by, at }: ReviewEvent, source: SheetSource): string =>
  by.role === 'staff' ? brieflyBy({ by, at }, source) : formatMoment(source.language, at);

/** Null for what only the difference tells. */
function wordsFor(fact: Fact, { catalog, t, language }: SheetSource): string | null {
  if (fact.type === 'signed') {
    return t('sheet.changes.signed', { decision: t(`sheet.changes.decision.${fact.decision}`) });
  }
  if (fact.type === 'own-risk-added') return t('sheet.changes.own-risk-added', { title: fact.title });
  if (fact.type === 'asked-again') {
    const risks = catalog.risks.filter(({ id }) => fact.riskIds.includes(id)).map(({ title }) => title);
    return t('sheet.changes.asked-again', { list: joinList(language, risks) });
  }
  if (fact.type === 'note-undone') return t(`sheet.changes.undone.${fact.what}`);
  const plain = PLAIN.find((type) => type === fact.type);
  return plain ? t(`sheet.changes.${plain}`) : null;
}

/** Told by their name alone. */
const PLAIN = [
  'reopened',
  'identity-confirmed',
  'planned',
  'sent',
  'authority-seen',
  'identity-checked',
  'copy-given',
  'interpreter-present',
  'witness-present',
  'handed-back',
  'countersigned',
  'confirmed',
  'withdrawn',
  'filed',
] as const satisfies readonly Fact['type'][];
