import { topicKey } from '../consent/review.ts';
import { countedRisks, wrongChecks } from '../consent/standing.ts';
import { formatDate } from '../i18n/format.ts';
import type { MessageId } from '../i18n/translate.ts';
import type { Agenda } from './blocks.ts';
import { decisionOf } from './decision.ts';
import { ownRisksInBrief } from './own-risks.ts';
import { planOf } from './plan-words.ts';
import { questionsOf } from './question-boxes.ts';
import { healthThatBears, mattersMost, toldLine } from './said.ts';
import type { SheetSource } from './source.ts';
import { brieflyBy } from './staff-words.ts';

/** The first page: who, what was decided, what was asked, what was not clear. */
export function agendaOf(source: SheetSource): Agenda {
  const { t, fingerprint } = source;
  return {
    title: t('sheet.title'),
    identity: identityOf(source),
    hospitalLabel: t('sheet.label'),
    plan: planOf(source),
    decision: decisionOf(source),
    told: toldLine(source),
    questions: questionsOf(source),
    notSure: { heading: t('sheet.notSure'), items: notSure(source), none: t('sheet.none') },
    again: {
      heading: t('sheet.again'),
      items: goingOverAgain(source),
      none: t(wasChecked(source) ? 'sheet.none' : 'sheet.again.notAsked'),
    },
    matters: {
      heading: t('sheet.matters'),
      items: [...ownRisksInBrief(source), ...mattersMost(source)],
      none: t('sheet.none'),
    },
    health: { heading: t('sheet.health'), items: healthThatBears(source), none: t(noneThatBears(source)) },
    listMore: t('sheet.list.more', { count: '{count}', page: '{page}' }),
    notConsent: t('sheet.notConsent'),
    consentCompleted: [
      { label: t('sheet.consentCompleted.date'), value: null },
      { label: t('sheet.consentCompleted.by'), value: null },
    ],
    fingerprint: { label: t('sheet.fingerprint'), groups: fingerprint, qr: fingerprint.replaceAll(' ', '') },
  };
}

function identityOf({ review: { identity }, t, language }: SheetSource): Agenda['identity'] {
  const born = identity?.birthDate;
  return {
    name: identity?.name ?? t('sheet.noName'),
    birthDate: t('sheet.born', { date: born ? formatDate(language, born) : t('sheet.notStated') }),
    number: t('sheet.number', { number: identity?.hospitalNumber ?? t('sheet.notStated') }),
  };
}

function notSure(source: SheetSource): readonly string[] {
  const { review, catalog, t } = source;
  const unsure = countedRisks(review, catalog).filter(({ risk }) => review.answers[risk.id] === 'not-sure');
  return unsure.map(({ risk: { id, title } }) => {
    const done = review.staff.discussed[topicKey({ kind: 'risk', id })];
    return done ? t('sheet.notSure.discussed', { risk: title, done: brieflyBy(done, source) }) : title;
  });
}

/** "None" is said only where every health question was answered. */
function noneThatBears({ review, catalog }: SheetSource): MessageId {
  if (Object.keys(review.health).length === 0) return 'sheet.told.notAsked';
  const open = catalog.factors.some(({ id }) => (review.health[id] ?? 'in-private') === 'in-private');
  return open ? 'sheet.health.noneAnswered' : 'sheet.none';
}

const wasChecked = ({ review }: SheetSource) => Object.keys(review.checks).length > 0;

/** The check questions that were answered otherwise than the catalog does: question and answer, no score. */
const goingOverAgain = ({ review, catalog, t }: SheetSource) =>
  wrongChecks(review, catalog).map(({ check, chosen }) =>
    t('sheet.again.item', { question: check.question, answer: chosen }),
  );
