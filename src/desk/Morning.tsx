import { useState } from 'react';
import { formatDate } from '../i18n/format.ts';
import { DeskPage } from './DeskPage.tsx';
import type { DeskSession } from './desk-session.ts';
import { Line as Entry } from './fields.tsx';
import { countOfName, plannedOn, sameNames, surnameFirst, type Line } from './line.ts';
import { formatDeskRoute } from './route.ts';
import { beforehandWords, identifiersOf, missingWords, planWords, stateWords } from './state-words.ts';

type Props = { readonly session: DeskSession; readonly lines: readonly Line[] };

const HEADS = ['patient', 'technique', 'state', 'missing'] as const;

/** The patients of a day on paper: who, what is planned, how far it is, and what has to be done first. */
export function Morning({ session, lines }: Props) {
  const { t, language, clinic, today } = session;
  const [day, setDay] = useState(today);
  const found = plannedOn(lines, day);
  const names = sameNames(lines);
  return (
    <DeskPage
      t={t}
      title={t('morning.title', { date: formatDate(language, day) })}
      wide
      onLock={session.onLock}
      tools={
        <>
          <a className="back" href={formatDeskRoute({ at: 'list' })}>
            {t('agenda.back')}
          </a>
          <button type="button" onClick={() => window.print()}>
            {t('agenda.print')}
          </button>
        </>
      }
    >
      <div className="screen-only">
        <Entry
          type="date"
          name="day"
          label={t('morning.day')}
          value={day}
          onText={(picked) => setDay(picked || today)}
        />
      </div>
      <div className="on-paper">
        <p>{clinic.name}</p>
        {found.length === 0 ? (
          <p>{t('morning.none')}</p>
        ) : (
          <table className="reviews">
            <caption className="visually-hidden">{t('list.caption')}</caption>
            <thead>
              <tr>
                {HEADS.map((head) => (
                  <th key={head} scope="col">
                    {t(`list.head.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.map((line) => (
                <MorningRow key={line.slot} session={session} line={line} count={countOfName(names, line.listing)} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </DeskPage>
  );
}

type RowProps = {
  readonly session: DeskSession;
  readonly line: Line;
  /** How many have this patient's name. */
  readonly count: number;
};

function MorningRow({ session, line, count }: RowProps) {
  const { t } = session;
  const { listing } = line;
  const beforehand = listing && beforehandWords(listing.beforehand, session);
  const missing = listing?.missing ?? [];
  return (
    <tr>
      <th scope="row" data-head={t('list.head.patient')}>
        <bdi>{listing?.name ? surnameFirst(listing.name) : t('list.noName')}</bdi>
        <span className="identifiers">
          {listing && identifiersOf({ birthDate: listing.birthDate, hospitalNumber: listing.number }, session)}
        </span>
        {count > 1 && <strong className="mark">{t('list.sameName', { count })}</strong>}
        {listing?.identityDiffers && <strong className="mark">{t('list.identityDiffers')}</strong>}
        {line.mark && <strong className="mark">{t(`list.mark.${line.mark}`)}</strong>}
        {beforehand && <strong className="mark">{beforehand}</strong>}
      </th>
      <td data-head={t('list.head.technique')}>{planWords(line, session)}</td>
      <td data-head={t('list.head.state')}>{stateWords(line, session)}</td>
      <td data-head={t('list.head.missing')}>{missingWords(missing, session).join(', ')}</td>
    </tr>
  );
}
