import { Notice } from '../ui/Notice.tsx';
import type { AtDesk } from './at-desk.ts';

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
export const SetAsideNotice = ({ at: { t, mark } }: Props) =>
  mark &&
  isSetAside(mark) && (
    <Notice kind="danger" title={t(`list.mark.${mark}`)}>
      <p>{t(`mark.${mark}`)}</p>
    </Notice>
  );

const isSetAside = (mark: NonNullable<AtDesk['mark']>) => mark === 'identity-differs' || mark === 'two-versions';
