import { MAX_NAME, MAX_NUMBER, MAX_TEXT } from '../consent/terms.ts';
import { risksOf } from '../consent/standing.ts';
import type { Page } from '../consent/steps.ts';
import { own } from '../risks/own.ts';
import { unprintable } from '../sheet/printable.ts';
import { textFault } from '../ui/text-fault.ts';
import { hrefOfRisk } from './RiskState.tsx';
import { hrefOf } from './route.ts';
import type { Session } from './session.ts';
import { titleOf } from './position.ts';

/** The page on which a text can be changed. */
export type Place = { readonly href: string; readonly title: string };

const PAGES: Readonly<Record<string, Page>> = {
  identity: { step: 'about', page: 'identity' },
  needs: { step: 'about', page: 'needs' },
  representative: { step: 'about', page: 'decider' },
  matters: { step: 'matters' },
  question: { step: 'questions' },
  edit: { step: 'questions' },
  benefit: { step: 'choices', page: 'benefits' },
  alternative: { step: 'choices', page: 'alternatives' },
  decision: { step: 'decide' },
};

/** Where a text stands that was typed and cannot become an answer as it is. What is typed for a signature stands beside it. */
export const placesNotOnSheet = (session: Session): readonly Place[] =>
  placesOf(
    session,
    Object.entries(session.drafts).flatMap(([field, text]) => (textFault(text, limitOf(field)) ? [field] : [])),
  );

/** Where a text of the review stands that the sheet cannot print: it came with a file, or was written on another version. */
export const placesUnprintable = (session: Session): readonly Place[] =>
  placesOf(
    session,
    textsOf(session).flatMap(([field, text]) => (unprintable(text).length > 0 ? [field] : [])),
  );

function placesOf(session: Session, fields: readonly string[]): readonly Place[] {
  const places = fields.flatMap((field) => placeOf(session, field) ?? []);
  return places.filter(({ href }, i) => places.findIndex((other) => other.href === href) === i);
}

function placeOf(session: Session, field: string): Place | null {
  const [kind = '', about = '', id = ''] = field.split(':');
  const risk =
    kind === 'question' &&
    about === 'risk' &&
    risksOf(session.review, session.catalog).find((placed) => placed.risk.id === id);
  if (risk) return { href: hrefOfRisk(risk), title: risk.risk.title };
  const page = own(PAGES, kind === 'question' ? about : kind) ?? own(PAGES, kind);
  return page ? { href: hrefOf(page), title: titleOf(session, page) } : null;
}

function limitOf(field: string): number {
  if (field === 'identity:hospitalNumber') return MAX_NUMBER;
  return /^(identity|representative):/.test(field) ? MAX_NAME : MAX_TEXT;
}

type Text = readonly [field: string, text: string];

/** Every text of the review that goes on the sheet, by the field in which it is typed. */
function textsOf({ review }: Session): readonly Text[] {
  const { identity, needs, decider, questions, matters, decision } = review;
  return [
    ['identity:name', `${identity?.name ?? ''} ${identity?.hospitalNumber ?? ''}`],
    ['needs:words', needs?.words ?? ''],
    ['representative:name', decider?.who === 'representative' ? decider.name : ''],
    ...questions.map(({ id, words }): Text => [`edit:${id}`, words]),
    ...Object.entries(matters).map(([field, words]): Text => [`matters:${field}`, words]),
    ['decision:reason', decision?.reason ?? ''],
  ];
}
