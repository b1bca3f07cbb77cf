import { topicKey, type OwnRisk } from '../consent/review.ts';
import type { Block } from './blocks.ts';
import type { SheetSource } from './source.ts';
import { brieflyBy, doneBy } from './staff-words.ts';
import { talkOf, talkSentences } from './talk.ts';

/** Each risk that is this patient's own, for the first page. */
export const ownRisksInBrief = (source: SheetSource): readonly string[] =>
  source.review.staff.ownRisks.map((risk) => inBrief(risk, source));

/** Each in full: who added it, what the patient answered, what was talked about. */
export function ownRisksBlocks(source: SheetSource): readonly Block[] {
  const { review, t } = source;
  const { ownRisks } = review.staff;
  if (ownRisks.length === 0) return [];
  const columns = [
    { head: t('sheet.column.risk'), share: 0.28 },
    { head: t('sheet.column.what'), share: 0.46 },
    { head: t('sheet.column.said'), share: 0.26 },
  ];
  const rows = ownRisks.map((risk) => ownRiskRow(risk, source));
  return [
    { kind: 'heading', level: 3, text: t('sheet.ownRisks') },
    { kind: 'table', caption: t('sheet.ownRisks'), columns, rows },
  ];
}

function inBrief(risk: OwnRisk, source: SheetSource): string {
  const { review, t } = source;
  const done = review.staff.discussed[topicKey({ kind: 'own-risk', id: risk.id })];
  return [
    t('sheet.ownRisk', { title: risk.title }),
    risk.words.trim(),
    done ? t('sheet.ownRisk.discussed', { done: brieflyBy(done, source) }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function ownRiskRow(risk: OwnRisk, source: SheetSource): readonly string[] {
  const { t } = source;
  const { id, title, words } = risk;
  const added = t('sheet.ownRisk.added', { done: doneBy(risk, source) });
  const talk = talkSentences(talkOf({ kind: 'own-risk', id }, title, source), t);
  return [title, [words.trim(), added].filter(Boolean).join(' '), [answerTo(id, source), ...talk].join(' ')];
}

/** What the patient answered; where its words were changed since, that it was to other words. */
function answerTo(id: string, { review, events, t }: SheetSource): string {
  const said = review.ownAnswers[id];
  if (!said) return t('sheet.notAnswered');
  const last = (type: 'own-risk-added' | 'own-risk-answered') =>
    events.findLastIndex(({ fact }) => fact.type === type && fact.riskId === id);
  const answer = t(`answer.${said}`);
  return last('own-risk-added') > last('own-risk-answered')
    ? t('sheet.ownRisk.saidBefore', { answer })
    : t('sheet.said', { answer });
}
