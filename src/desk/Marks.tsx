import { useState } from 'react';
import { Notice } from '../ui/Notice.tsx';
import type { AtDesk } from './at-desk.ts';
import { formatDeskRoute } from './route.ts';

type Props = { readonly at: AtDesk };

/** What has to be known of a review before anything is done with it: how it came here, and who else has its name. */
export const Marks = ({ at }: Props) => (
  <>
    <SetAsideNotice at={at} />
    {at.mark && !isSetAside(at.mark) && (
      <p className="told">
        <strong>{at.t(`list.mark.${at.mark}`)}.</strong> {at.t(`mark.${at.mark}`)}
      </p>
    )}
    {at.sameName > 1 && (
      <p className="told">
        <strong>{at.t('list.sameName', { count: at.sameName })}.</strong> {at.t('mark.sameName')}
      </p>
    )}
  </>
);

/** The same in a few words, where the page is full. */
export const BriefMarks = ({ at: { t, mark, sameName } }: Props) => (
  <>
    {mark && <strong className="mark">{t(`list.mark.${mark}`)}</strong>}
    {sameName > 1 && <strong className="mark">{t('list.sameName', { count: sameName })}</strong>}
  </>
);

/** Nobody is to work on with a review that may be another patient's without having read why. */
export const SetAsideNotice = ({ at }: Props) =>
  at.mark &&
  isSetAside(at.mark) && (
    <Notice kind="danger" title={at.t(`list.mark.${at.mark}`)}>
      <p>{at.t(`mark.${at.mark}`)}</p>
      {at.mark === 'identity-differs' && <Join at={at} />}
    </Notice>
  );

/** A patient mistypes their own name or date of birth: who they are is noted first, and then theirs is joined by hand. */
function Join({ at: { t, slot, staff, review, onJoin } }: Props) {
  const [failed, setFailed] = useState(false);
  const join = () => onJoin().then((joined) => setFailed(!joined));
  if (!review.staff.identityChecked) {
    return (
      <p>
        {t('mark.join.first')} <a href={formatDeskRoute({ at: 'notes', slot })}>{t('agenda.notes')}</a>
      </p>
    );
  }
  return (
    <>
      <button type="button" disabled={staff === null} onClick={() => void join()}>
        {t('mark.join')}
      </button>
      {failed && (
        <p role="alert" className="error">
          {t('mark.join.failed')}
        </p>
      )}
    </>
  );
}

const isSetAside = (mark: NonNullable<AtDesk['mark']>) => mark === 'identity-differs' || mark === 'two-versions';
