import { offersDecision } from '../consent/may-sign.ts';
import { progress } from '../consent/progress.ts';
import { techniqueOf, type Question, type Review } from '../consent/review.ts';
import { countedRisks, wrongChecks } from '../consent/standing.ts';
import { formatDate, formatInstant } from '../i18n/format.ts';
import { joinList, type MessageId } from '../i18n/translate.ts';
import type { Agenda, LabelledValue, QuestionBox } from './blocks.ts';
import { healthThatBears, mattersMost, namesOf, toldLine } from './said.ts';
import type { SheetSource } from './source.ts';

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
    matters: { heading: t('sheet.matters'), items: mattersMost(source), none: t('sheet.none') },
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

function planOf({ review, catalog, plan, t }: SheetSource): readonly LabelledValue[] {
  const unset = t('sheet.notStated');
  return [
    { label: t('sheet.plan.procedure'), value: catalog.procedure.title },
    { label: t('sheet.plan.technique'), value: techniqueWords(review, catalog, t) },
    {
      label: t('sheet.plan.side'),
      value: [plan.side, plan.level, sideWords(review, t)].filter(Boolean).join(', ') || unset,
    },
    { label: t('sheet.plan.surgeon'), value: plan.surgeon ?? unset },
    { label: t('sheet.plan.date'), value: plan.date ?? unset },
    { label: t('sheet.plan.anaesthetic'), value: plan.anaesthetic ?? unset },
  ];
}

function techniqueWords(review: Review, catalog: SheetSource['catalog'], t: SheetSource['t']): string {
  const technique = catalog.techniques.find(({ id }) => id === techniqueOf(review));
  if (!technique) return t(review.technique ? 'sheet.technique.unknown' : 'sheet.notStated');
  return t(review.technique?.knownBy === 'told' ? 'sheet.technique.told' : 'sheet.technique.thinks', {
    technique: technique.title,
  });
}

const sideWords = ({ side }: Review, t: SheetSource['t']) =>
  side ? t('sheet.side.said', { side: t(`side.${side}`) }) : null;

function decisionOf(source: SheetSource): Agenda['decision'] {
  const { review, catalog, t } = source;
  const { total, answered, clear, notSure: unsure, ratherNot, open } = progress(review, catalog);
  return {
    heading: t('sheet.decision'),
    words: decisionWords(source),
    counts:
      total === 0 ? t('sheet.counts.none') : t('sheet.counts', { total, answered, clear, unsure, ratherNot, open }),
    signed: signedWords(source),
  };
}

function signedWords({ review, t, language }: SheetSource): string {
  const last = review.signatures.at(-1);
  if (!last) return t('sheet.notSigned');
  return t(review.phase.is === 'signed' ? 'sheet.signed' : 'sheet.notSignedSince', {
    when: formatInstant(language, last.at),
  });
}

/** In the sheet's words; a decision that was not signed, or was opened again, is not called one. */
export function decisionWords({ review, catalog, t }: SheetSource): string {
  if (review.phase.is === 'signed') return t(`sheet.decision.${review.phase.signature.decision}`);
  if (review.signatures.length > 0) return t('sheet.decision.reopened');
  const offered = offersDecision({ review, catalog, on: review.startedAt });
  return t(offered ? 'sheet.decision.none' : 'sheet.decision.notOffered');
}

function questionsOf(source: SheetSource): Agenda['questions'] {
  const { review, t } = source;
  return {
    heading: t('sheet.questions'),
    all: review.questions.map((question, i) => questionBox(question, i + 1, source)),
    cameUp: t('sheet.questions.cameUp'),
    none: t('sheet.questions.none'),
    answer: t('sheet.questions.answer'),
    discussedBy: t('sheet.questions.discussedBy'),
    when: t('sheet.questions.when'),
    more: t('sheet.questions.more', { count: '{count}', page: '{page}' }),
    continues: t('sheet.questions.continues', { page: '{page}' }),
    rest: t('sheet.questions.rest'),
  };
}

function questionBox(question: Question, number: number, { catalog, t, language }: SheetSource): QuestionBox {
  const names = namesOf(question.about, catalog);
  const list = joinList(language, names);
  const isOfRisks = question.about.every(({ kind }) => kind === 'risk');
  if (question.starter === 'how-often' && names.length > 1 && isOfRisks) {
    return { number, words: t('question.how-often.many', { count: names.length, risks: list }), about: null };
  }
  return { number, words: question.words, about: names.length === 0 ? null : t('questions.about', { list }) };
}

const notSure = ({ review, catalog }: SheetSource) =>
  countedRisks(review, catalog).flatMap(({ risk }) => (review.answers[risk.id] === 'not-sure' ? [risk.title] : []));

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
