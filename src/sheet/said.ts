import type { Subject } from '../consent/terms.ts';
import { signedPlan } from '../consent/plan-changes.ts';
import { isSomebodyElse } from '../consent/same-person.ts';
import { countedRisks } from '../consent/standing.ts';
import { formatDate } from '../i18n/format.ts';
import { joinList } from '../i18n/translate.ts';
import { bearings } from '../risks/applies.ts';
import type { Catalog, Factor } from '../risks/catalog.ts';
import type { Agenda } from './blocks.ts';
import { differencesFromPlan, planDifferences } from './plan-words.ts';
import type { SheetSource } from './source.ts';

/** The titles of what a question is about. */
export function namesOf(about: readonly Subject[], catalog: Catalog): readonly string[] {
  const titled = {
    procedure: [...catalog.techniques, { id: catalog.id, title: catalog.procedure.title }],
    benefit: catalog.benefits,
    alternative: catalog.alternatives,
    risk: catalog.risks,
    factor: catalog.factors,
  };
  return about.flatMap(({ kind, id }) => titled[kind].find((entry) => entry.id === id)?.title ?? []);
}

/** Who it is, where it was prepared for somebody else; what was planned otherwise when it was signed, what differs from the plan; then what the patient told about the health questions that matter most before the day. */
export function toldLine(source: SheetSource): Agenda['told'] {
  const { t } = source;
  const { review } = source;
  const since = planDifferences(signedPlan(review), review.staff.plan, source);
  const changed = since.length > 0 ? [t('sheet.told.planChanged', { list: since.join('; ') })] : [];
  const differing = [...otherPerson(source), ...changed, ...differencesFromPlan(source)];
  const { asked, sentences, strong } = toldOfHealth(source);
  const unasked = t(differing.length > 0 ? 'sheet.told.healthNotAsked' : 'sheet.told.notAsked');
  return {
    heading: t('sheet.told'),
    words: [...differing, ...(asked ? sentences : [unasked])].join(' '),
    strong: strong || differing.length > 0,
  };
}

function otherPerson({ review, t, language }: SheetSource): readonly string[] {
  const { preparedFor } = review;
  if (!preparedFor || !isSomebodyElse(review)) return [];
  const { name, birthDate, hospitalNumber } = preparedFor;
  const who = [name, birthDate && formatDate(language, birthDate), hospitalNumber].filter(Boolean).join(', ');
  return [t('sheet.told.otherPerson', { who })];
}

/** What the patient told of the health questions that matter most before the day, in one line. */
export function healthTold(source: HealthSource): string {
  const { asked, sentences } = toldOfHealth(source);
  return asked ? sentences.join(' ') : source.t('sheet.told.notAsked');
}

type HealthSource = Pick<SheetSource, 'review' | 'catalog' | 't' | 'language'>;

function toldOfHealth({ review, catalog, t, language }: HealthSource) {
  const alerts = catalog.factors.filter(({ alert }) => alert);
  const answered = (answer: string) => alerts.filter(({ id }) => review.health[id] === answer);
  const list = (factors: readonly Factor[]) =>
    joinList(
      language,
      factors.map(({ title }) => title),
    );
  const open = alerts.filter(({ id }) => !(id in review.health)).length;
  const [yes, unsure, no, inPrivate] = [answered('yes'), answered('not-sure'), answered('no'), answered('in-private')];
  const sentences = [
    yes.length > 0 && t('sheet.told.yes', { list: list(yes) }),
    unsure.length > 0 && t('sheet.told.notSure', { list: list(unsure) }),
    inPrivate.length > 0 && t('sheet.told.inPrivate', { count: inPrivate.length }),
    yes.length + unsure.length === 0 && no.length > 0 && t('sheet.told.noneOf', { list: list(no) }),
    open > 0 && t('sheet.told.open', { count: open }),
  ].filter((words) => words !== false);
  return { asked: open < alerts.length, sentences, strong: yes.length + unsure.length > 0 };
}

/** What the patient wrote that matters to them, and the risks that matter a lot to them. */
export function mattersMost({ review, catalog, t }: SheetSource): readonly string[] {
  const fields = ['avoid', 'not-without-asking', 'worries', 'hopes'] as const;
  const written = fields.flatMap((field) => {
    const words = review.matters[field];
    return words === undefined ? [] : [t('sheet.matters.item', { field: t(`matters.${field}.short`), words })];
  });
  const risks = countedRisks(review, catalog).filter(({ risk }) => risk.id in review.mattering);
  return [...written, ...risks.map(({ risk }) => t('sheet.matters.risk', { risk: risk.title }))];
}

/** Each health answer with the risks that it bears on: the catalog's words beside what was told, no personal risk. */
export function healthThatBears({ review, catalog, t, language }: SheetSource): readonly string[] {
  const risks = countedRisks(review, catalog);
  return catalog.factors.flatMap((factor) => {
    const touched = risks.filter(({ risk }) =>
      bearings(catalog, risk, review.health).some((bearing) => bearing.factor.id === factor.id),
    );
    if (touched.length === 0) return [];
    const names = joinList(
      language,
      touched.map(({ risk }) => risk.title),
    );
    const unsure = review.health[factor.id] === 'not-sure';
    return [t(unsure ? 'sheet.health.itemNotSure' : 'sheet.health.item', { factor: factor.title, risks: names })];
  });
}
