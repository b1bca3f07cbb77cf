import { techniqueOf } from '../consent/review.ts';
import { applicableFlags, beforehandFactors } from '../risks/applies.ts';
import { Notice } from '../ui/Notice.tsx';
import { GiveBack } from './GiveBack.tsx';
import { Kept } from './Kept.tsx';
import { NobodyToldYet } from './NobodyToldYet.tsx';
import type { PageProps, Session } from './session.ts';
import { SheetButtons } from './SheetButtons.tsx';
import { WarningSigns } from './WarningSigns.tsx';

/** What to do with the sheet, what cannot wait, what happens next. */
export function Done({ session }: PageProps) {
  const { t, review, catalog } = session;
  const technique = techniqueOf(review);
  return (
    <>
      <Notice kind="unsure" title={t(standingOf(session))}>
        <NobodyToldYet session={session} />
      </Notice>
      <GiveBack session={session} />
      {session.giveBack === null && (
        <section aria-labelledby="done-sheet">
          <h2 id="done-sheet">{t('done.sheet')}</h2>
          <p>{t('done.sheet.what')}</p>
          <SheetButtons session={session} />
        </section>
      )}
      <RingBefore session={session} />
      <section aria-labelledby="done-next">
        <h2 id="done-next">{t('done.next')}</h2>
        <ol>
          <li>{t('done.next.bring')}</li>
          <li>{t('done.next.talk')}</li>
          <li>{t('done.next.form')}</li>
        </ol>
      </section>
      {technique !== null && (
        <section aria-labelledby="done-signs">
          <h2 id="done-signs">{t('done.signs')}</h2>
          <WarningSigns t={t} flags={applicableFlags(catalog, technique)} clinic={session.clinic} level={3} />
        </section>
      )}
      <section aria-labelledby="done-mind">
        <h2 id="done-mind">{t('done.changeMind.title')}</h2>
        <p>{t('done.changeMind')}</p>
        <Change session={session} />
      </section>
      {session.giveBack === null && <KeepIt session={session} />}
    </>
  );
}

/** On one's own device: what is kept, and how to be rid of it. */
const KeepIt = ({ session }: { readonly session: Session }) => (
  <section aria-labelledby="done-keep">
    <h2 id="done-keep">{session.t('done.keep')}</h2>
    <p>{session.t('done.keep.what')}</p>
    <Kept session={session} />
    <p className="buttons">
      <button type="button" onClick={session.saveToFile}>
        {session.t('save.toFile')}
      </button>
      <a href="#/pin">{session.t('done.keep.pin')}</a>
      <a href="#/delete">{session.t('delete.open')}</a>
    </p>
  </section>
);

function standingOf({ review, saving }: Session) {
  if (review.phase.is !== 'signed') return 'done.notSigned';
  return saving.is === 'saved' ? 'done.signed' : 'done.signed.unsaved';
}

function RingBefore({ session: { t, review, catalog } }: { readonly session: Session }) {
  const factors = beforehandFactors(catalog, review.health);
  if (factors.length === 0) return null;
  return (
    <section aria-labelledby="done-ring">
      <h2 id="done-ring">{t('done.ring')}</h2>
      <ul>
        {factors.map(({ id, title, beforehand }) => (
          <li key={id}>
            <strong>{title}.</strong> {beforehand}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Change({ session: { t, lock, record, go } }: { readonly session: Session }) {
  if (lock !== 'signed') return null;
  const reopen = () => {
    if (record([{ type: 'reopened' }]).ok) go({ at: 'page', page: { step: 'look-over' } });
  };
  return (
    <button type="button" onClick={reopen}>
      {t('signed.change')}
    </button>
  );
}
