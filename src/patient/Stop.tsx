import { GiveBack } from './GiveBack.tsx';
import { Kept } from './Kept.tsx';
import { NobodyToldYet } from './NobodyToldYet.tsx';
import type { Session } from './session.ts';
import { SheetButtons } from './SheetButtons.tsx';

/** Stop for now. Records nothing until it is confirmed; what was answered is kept either way. */
export function Stop({ session }: { readonly session: Session }) {
  const { t, review, record, readOnly, saveToFile, saving } = session;
  const failed = saving.is === 'failed';
  if (review.phase.is === 'reading') {
    return (
      <>
        <p>{t(failed ? 'stop.why.unsaved' : 'stop.why')}</p>
        <button type="button" className="primary" disabled={readOnly} onClick={() => record([{ type: 'stopped' }])}>
          {t('stop.confirm')}
        </button>
      </>
    );
  }
  return (
    <>
      <p role="status">
        <strong>{t(review.phase.is === 'signed' ? 'done.signed' : 'stop.stopped')}</strong>{' '}
        {t(failed ? 'stop.comeBack.unsaved' : 'stop.comeBack')}
      </p>
      <NobodyToldYet session={session} />
      <GiveBack session={session} />
      {session.giveBack === null && (
        <>
          <SheetButtons session={session} />
          <Kept session={session} />
          <p>
            <a href="#/pin">{t('done.keep.pin')}</a>
          </p>
          <p>{t('stop.elsewhere')}</p>
          <button type="button" onClick={saveToFile}>
            {t('save.toFile')}
          </button>
        </>
      )}
    </>
  );
}
