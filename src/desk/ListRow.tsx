import { memo, useState, type KeyboardEvent } from 'react';
import { formatShortDate } from '../i18n/format.ts';
import type { DeskSession } from './desk-session.ts';
import type { ListActions } from './list-actions.ts';
import { countOfName, initialsOf, surnameFirst, type Line } from './line.ts';
import { formatDeskRoute } from './route.ts';
import {
  beforehandWords,
  identifiersOf,
  missingWords,
  nextAction,
  planWords,
  stateShape,
  stateWords,
} from './state-words.ts';

type Props = ListActions & {
  readonly session: DeskSession;
  readonly line: Line;
  readonly names: ReadonlyMap<string, number>;
  readonly hidden: boolean;
  readonly chosen: boolean;
  readonly onChoose: (slot: string, on: boolean) => void;
};

/** One review in a row. With the focus in it, P prints and the arrows lead to the next. */
export const ListRow = memo(function ListRow({ session, line, names, hidden, chosen, onChoose, ...actions }: Props) {
  const { t } = session;
  const { slot, listing, mark } = line;
  const label = nameOf(line, session, hidden);
  return (
    <tr onKeyDown={(event) => onKey(event, () => actions.onPrint([slot]))}>
      <td>
        <input
          type="checkbox"
          aria-label={t('list.chooseOf', { name: label })}
          checked={chosen}
          onChange={(event) => onChoose(slot, event.target.checked)}
        />
      </td>
      <td data-head={t('list.head.planned')}>
        {listing?.planned ? formatShortDate(session.language, listing.planned) : '–'}
      </td>
      <th scope="row" data-head={t('list.head.patient')}>
        <PatientCell session={session} line={line} label={label} count={countOfName(names, listing)} hidden={hidden} />
      </th>
      <td data-head={t('list.head.technique')}>{planWords(line, session)}</td>
      <td data-head={t('list.head.state')}>
        <span aria-hidden="true">{stateShape(line)}</span> {stateWords(line, session)}
        {mark && <span className="mark">{t(`list.mark.${mark}`)}</span>}
      </td>
      <td data-head={t('list.head.missing')}>
        <MissingCell session={session} missing={listing?.missing ?? []} />
      </td>
      <td data-head={t('list.head.asked')}>
        {listing && (
          <>
            <span aria-hidden="true">
              {listing.questions} · {listing.notSure}
            </span>
            <span className="visually-hidden">
              {t('list.asked', { questions: listing.questions, unsure: listing.notSure })}
            </span>
          </>
        )}
      </td>
      <td>
        <Next session={session} line={line} label={label} {...actions} />
      </td>
    </tr>
  );
});

/** The first two, and the rest where they are asked for. */
function MissingCell({ session, missing }: { readonly session: DeskSession; readonly missing: readonly string[] }) {
  const [inFull, setInFull] = useState(false);
  const all = missingWords(missing, session);
  if (inFull || all.length <= MOST) return all.join(', ');
  return (
    <>
      {all.slice(0, MOST).join(', ')},{' '}
      <button type="button" className="more" onClick={() => setInFull(true)}>
        {session.t('list.more', { count: all.length - MOST })}
      </button>
    </>
  );
}

const MOST = 2;

type PatientProps = Pick<Props, 'session' | 'line' | 'hidden'> & { readonly label: string; readonly count: number };

function PatientCell({ session, line: { slot, listing }, label, count, hidden }: PatientProps) {
  const { t } = session;
  const beforehand = listing && beforehandWords(listing.beforehand, session);
  return (
    <>
      <a href={formatDeskRoute({ at: 'review', slot })}>
        <bdi>{label}</bdi>
      </a>
      {!hidden && listing && (
        <span className="identifiers">
          {identifiersOf({ birthDate: listing.birthDate, hospitalNumber: listing.number }, session)}
        </span>
      )}
      {count > 1 && <strong className="mark">{t('list.sameName', { count })}</strong>}
      {listing?.identityDiffers && <strong className="mark">{t('list.identityDiffers')}</strong>}
      {beforehand && <strong className="mark">{beforehand}</strong>}
    </>
  );
}

function Next({ session: { t }, line, label, onHandOver, onHandBack, onPrint }: ListActions & PatientLine) {
  const { slot } = line;
  const { does, words } = nextAction(line);
  const name = t('next.of', { action: t(words), name: label });
  if (does === 'open') {
    return (
      <a className="next" href={formatDeskRoute({ at: 'review', slot })} aria-label={name}>
        {t(words)}
      </a>
    );
  }
  const act = { 'hand-over': onHandOver, 'hand-back': onHandBack, print: (one: string) => onPrint([one]) }[does];
  return (
    <button type="button" aria-label={name} onClick={() => act(slot)}>
      {t(words)}
    </button>
  );
}

type PatientLine = { readonly session: DeskSession; readonly line: Line; readonly label: string };

function nameOf({ listing }: Line, { t }: DeskSession, hidden: boolean): string {
  if (!listing?.name) return t('list.noName');
  return hidden ? t('list.hidden', { initials: initialsOf(listing.name) }) : surnameFirst(listing.name);
}

function onKey(event: KeyboardEvent<HTMLTableRowElement>, print: () => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { key, currentTarget: row } = event;
  if (key.toLowerCase() === 'p') print();
  const next = key === 'ArrowDown' ? row.nextElementSibling : key === 'ArrowUp' ? row.previousElementSibling : null;
  if (!next) return;
  event.preventDefault();
  next.querySelector('a')?.focus();
}
