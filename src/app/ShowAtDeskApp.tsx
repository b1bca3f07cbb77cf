import { useEffect, useState } from 'react';
import { createTranslate, type Translate } from '../i18n/translate.ts';
import messages from '../i18n/messages/en/show-at-desk.json' with { type: 'json' };
import { ShowAtDesk } from '../patient/ShowAtDesk.tsx';
import { deviceFor } from './device.ts';
import { framesOfRecord } from './frames-of-record.ts';
import type { OpenReview } from './open-review.ts';
import { sealedRecordOf } from './review-file.ts';

type Props = { readonly open: OpenReview; readonly t: Translate; readonly language: string };

/** The review as codes for the desk's camera, made when the page is opened. */
export function ShowAtDeskApp({ open, t, language }: Props) {
  const [frames, setFrames] = useState<readonly string[] | 'failed' | null>(null);
  const [words] = useState(() => createTranslate(language, [messages]));
  useEffect(() => {
    const make = async () =>
      setFrames(
        (await framesOfRecord(await sealedRecordOf(open, await deviceFor(open.store.getState().review)))) ?? 'failed',
      );
    make().catch(() => setFrames('failed'));
  }, [open]);
  if (frames === 'failed') return <p role="alert">{t('sheetPage.fault.notMade')}</p>;
  return frames ? <ShowAtDesk t={words} frames={frames} /> : <p role="status">{t('frame.loading')}</p>;
}
