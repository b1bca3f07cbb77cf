import { useState } from 'react';
import { formatDate, formatMoment } from '../i18n/format.ts';
import { QrCode } from '../ui/QrCode.tsx';
import type { AtDesk } from './at-desk.ts';
import { Select } from './fields.tsx';
import { ReviewPage } from './ReviewPage.tsx';

type Props = {
  readonly at: AtDesk;
  /** Notes that it is sent, and gives the link; null where it cannot be noted. @param days until it ends */
  readonly onSend: (days: number) => { readonly link: string; readonly until: string } | null;
};

const DAYS = ['7', '14', '30', '60'] as const;

/** A link and a code for the patient's own phone, and a slip of paper with both. There is no name in it. */
export function Send({ at, onSend }: Props) {
  const { t, language, staff, review } = at;
  const before = review.staff.sent;
  const [days, setDays] = useState('14');
  const [sent, setSent] = useState<ReturnType<Props['onSend']>>(null);
  const mayBeSent = review.phase.is === 'reading' && review.signatures.length === 0;
  return (
    <ReviewPage at={at} title={t('send.title')}>
      <p>{t('send.what')}</p>
      {sent ? (
        <Slip at={at} {...sent} />
      ) : (
        <>
          {before && (
            <p>
              {t('send.before', {
                at: formatMoment(language, before.at),
                ends: formatDate(language, before.until.slice(0, 10)),
              })}
            </p>
          )}
          <Select
            name="days"
            label={t('send.days')}
            options={DAYS.map((value) => ({ value, label: t('send.days.count', { count: Number(value) }) }))}
            value={days}
            onText={setDays}
          />
          <button
            type="button"
            className="primary"
            disabled={staff === null || !mayBeSent}
            onClick={() => setSent(onSend(Number(days)))}
          >
            {t('send.now')}
          </button>
        </>
      )}
    </ReviewPage>
  );
}

type SlipProps = { readonly at: AtDesk; readonly link: string; readonly until: string };

function Slip({ at: { t, language, clinic }, link, until }: SlipProps) {
  const [copied, setCopied] = useState(false);
  const ends = formatDate(language, until.slice(0, 10));
  return (
    <>
      <div className="slip on-paper">
        <p>
          <strong>{clinic.name}</strong>
        </p>
        <p>{t('send.slip', { ends })}</p>
        <QrCode data={link} label={t('send.code')} />
        <p className="link screen-only">{link}</p>
        {clinic.phone !== undefined && <p>{t('send.phone', { phone: clinic.phone })}</p>}
      </div>
      <p className="buttons">
        <button type="button" className="primary" onClick={() => window.print()}>
          {t('send.print')}
        </button>
        <button type="button" onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}>
          {t('send.copy')}
        </button>
      </p>
      <p role="status">{copied && t('send.copied')}</p>
    </>
  );
}
