import { useState } from 'react';
import { formatMoment } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { isFictional } from '../record/is-fictional.ts';
import type { FileVerdict, Verdict } from '../record/verdict.ts';
import { Notice } from '../ui/Notice.tsx';
import { earlierSentences } from './earlier-words.ts';
import { detailsOf, type Detail } from './record-details.ts';
import { verdictSentence } from './verdict-words.ts';

/** What was found in a file, and what its record is recognised by. */
export type Checked = {
  readonly verdict: FileVerdict;
  readonly device: {
    readonly name: string;
    readonly isThis: boolean;
    /** When a review under its seal first came here; null where none did. */
    readonly since: string | null;
  } | null;
  readonly fingerprint: string;
};

type Props = {
  readonly t: Translate;
  readonly language: string;
  readonly onCheck: (file: File) => Promise<Checked>;
};

type Standing =
  | { readonly is: 'waiting' }
  | { readonly is: 'reading' }
  | { readonly is: 'checked'; readonly checked: Checked };

/** Says of a file whether anything was changed since a device sealed it. Nothing in the file is run, or shown as ours. */
export function CheckSheet({ t, language, onCheck }: Props) {
  const [standing, setStanding] = useState<Standing>({ is: 'waiting' });
  const check = async (file: File | undefined) => {
    if (!file) return;
    setStanding({ is: 'reading' });
    setStanding({ is: 'checked', checked: await onCheck(file) });
  };
  return (
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void check(event.dataTransfer.files[0]);
      }}
    >
      <p>{t('verify.what')}</p>
      <div className="field">
        <label htmlFor="checked-file">{t('verify.file')}</label>
        <input
          type="file"
          id="checked-file"
          accept=".pdf,application/pdf,.json,application/json"
          onChange={(event) => void check(event.target.files?.[0])}
          // The same file, chosen again, is checked again.
          onClick={(event) => {
            event.currentTarget.value = '';
          }}
        />
      </div>
      <div role="status">
        {standing.is === 'reading' && <p>{t('verify.reading')}</p>}
        {standing.is === 'checked' && <VerdictNotice t={t} language={language} {...standing.checked} />}
      </div>
      {standing.is === 'checked' && <Details t={t} language={language} {...standing.checked} />}
    </div>
  );
}

const KINDS = {
  unchanged: 'quiet',
  'page-altered': 'unsure',
  'not-sealed': 'unsure',
  'not-ours': 'unsure',
  unreadable: 'unsure',
  changed: 'danger',
} as const;

type Shown = Checked & Pick<Props, 't' | 'language'>;

function VerdictNotice({ t, language, verdict, device }: Shown) {
  return (
    <Notice kind={KINDS[verdict.is]} title={verdictSentence(verdict, { t, language, device: device?.name ?? '' })}>
      {'record' in verdict && verdict.record && isFictional(verdict.record) && (
        <p>
          <strong>{t('verify.fictional')}</strong>
        </p>
      )}
      {verdict.is === 'page-altered' && !isSame(verdict) && <p>{t('verify.page.trust')}</p>}
      {'pages' in verdict && verdict.pages !== 'none' && <p>{t(`verify.pages.${verdict.pages}`)}</p>}
      {'open' in verdict && verdict.open > 0 && <p>{t('verify.unchanged.open', { count: verdict.open })}</p>}
      {earlierSentences(verdict.earlier, { t, language }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {device && <p>{t('verify.seal.means')}</p>}
    </Notice>
  );
}

const isSame = (verdict: Verdict) => 'pages' in verdict && verdict.pages === 'same';

function Details({ t, language, verdict, device, fingerprint }: Shown) {
  if (!('record' in verdict) || !verdict.record) return null;
  const details = detailsOf(verdict.record, fingerprint, t, language);
  if (details.length === 0) return null;
  const by = device && {
    label: t('verify.device'),
    values: [
      device.since !== null && !device.isThis
        ? t('verify.device.known', { device: device.name, since: formatMoment(language, device.since) })
        : t(`verify.device.${device.isThis ? 'here' : 'unknown'}`, { device: device.name }),
    ],
  };
  return (
    <section aria-labelledby="details">
      <h2 id="details">{t('verify.details')}</h2>
      <p>{t('verify.details.what')}</p>
      <dl>
        {[...details, ...(by ? [by] : [])].map((detail) => (
          <DetailRow key={detail.label} {...detail} />
        ))}
      </dl>
    </section>
  );
}

/** What somebody typed stands apart: no letter of it can turn round what is ours. */
const DetailRow = ({ label, values }: Detail) => (
  <div>
    <dt>{label}</dt>
    {values.map((value) => (
      <dd key={value}>
        <bdi>{value}</bdi>
      </dd>
    ))}
  </div>
);
