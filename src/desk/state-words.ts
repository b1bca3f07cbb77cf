import type { Identity } from '../consent/same-person.ts';
import type { Listing } from '../consent/listing.ts';
import { formatDate, formatMoment } from '../i18n/format.ts';
import { joinList, type MessageId } from '../i18n/translate.ts';
import type { DeskSession } from './desk-session.ts';
import type { Line } from './line.ts';

type Words = Pick<DeskSession, 't' | 'language'>;

/** How far a review is, in words. */
export function stateWords({ listing, fault }: Line, { t, language }: Words): string {
  if (fault || !listing) return t(`list.fault.${fault ?? 'damaged'}`);
  const { is, count = 0, of = 0, at } = listing.state;
  return t(`state.${is}`, { count, of, at: at ? formatMoment(language, at) : '' });
}

/** A shape beside the words, so that a state is seen from afar: never a colour alone. */
export function stateShape({ listing, fault }: Line): string {
  if (fault || !listing) return '⚠';
  switch (listing.state.is) {
    case 'preparing':
    case 'sent':
      return '○';
    case 'in-progress':
    case 'stopped':
      return '◐';
    case 'wants-to-talk':
    case 'to-discuss':
    case 'to-sign-again':
      return '◆';
    case 'does-not-want':
    case 'withdrawn':
      return '■';
    case 'ready-to-print':
    case 'discussed':
    case 'complete':
    case 'confirmed':
      return '●';
  }
}

const NEXT = {
  preparing: 'hand-over',
  sent: 'open',
  'in-progress': 'hand-over',
  stopped: 'hand-over',
  'ready-to-print': 'print',
  'wants-to-talk': 'open',
  'does-not-want': 'open',
  'to-discuss': 'open',
  discussed: 'open',
  'to-sign-again': 'hand-back',
  complete: 'open',
  confirmed: 'print',
  withdrawn: 'print',
} as const satisfies Readonly<Record<Listing['state']['is'], string>>;

/** The one thing to do next, and its words. */
export function nextAction({ listing, fault }: Line): {
  readonly does: 'hand-over' | 'hand-back' | 'open' | 'print';
  readonly words: MessageId;
} {
  if (fault || !listing) return { does: 'open', words: 'next.setAside' };
  const { is } = listing.state;
  return { does: NEXT[is], words: `next.${is}` };
}

const MISSING = [
  'second-identifier',
  'technique',
  'signature',
  'authority',
  'identity-checked',
  'interpreter',
  'witness',
  'copy-given',
  'countersigned',
  'filed',
] as const;

/** What is missing, in words, the most pressing first. */
export const missingWords = (missing: readonly string[], { t }: Words): readonly string[] =>
  MISSING.flatMap((what) => (missing.includes(what) ? [t(`lacks.${what}`)] : []));

/** By what two people of one name are told apart. */
export const identifiersOf = (identity: Pick<Identity, 'birthDate' | 'hospitalNumber'> | null, words: Words): string =>
  [identity?.birthDate && dateWords(identity.birthDate, words), identity?.hospitalNumber].filter(Boolean).join(', ');

export const dateWords = (date: string | null, { language }: Words): string =>
  date === null ? '–' : formatDate(language, date);

/** What has to be done before the day, by name. */
export function beforehandWords(ids: readonly string[], { t, language, catalog }: DeskSession): string | null {
  const titles = catalog.factors.flatMap(({ id, title }) => (ids.includes(id) ? [title] : []));
  return titles.length === 0 ? null : t('list.beforehand', { list: joinList(language, titles) });
}

/** What is planned, in one line. */
export function planWords({ listing }: Line, { t, catalog }: DeskSession): string {
  if (!listing) return '';
  const technique = catalog.techniques.find(({ id }) => id === listing.technique)?.title;
  const side = SIDES.find((each) => each === listing.side);
  return [technique, side && t(`side.${side}`), listing.level].filter(Boolean).join(', ');
}

const SIDES = ['left', 'right', 'both', 'middle', 'not-sure'] as const;
