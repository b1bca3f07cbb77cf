import type { ByStaff } from '../consent/review.ts';
import type { Staff } from '../consent/terms.ts';
import { formatInstant, formatMoment } from '../i18n/format.ts';
import type { SheetSource } from './source.ts';

type Telling = Pick<SheetSource, 't' | 'language'>;

/** A name of the staff. One that was entered on a shared device is one that anybody there could have entered. */
export const staffName = ({ name, entered }: Staff, t: SheetSource['t']): string =>
  t('sheet.staff.name', { name, entered: entered ? 'shared' : 'own' });

export const staffWords = (by: Staff, t: SheetSource['t']): string =>
  t('sheet.staff', { name: staffName(by, t), post: by.post });

/** "Mara Stein, Nurse, 23 Nov 2026, 09:12 +01:00" */
export const doneBy = ({ by, at }: ByStaff<object>, { t, language }: Telling): string =>
  t('sheet.doneBy', { who: staffWords(by, t), when: formatInstant(language, at) });

/** "Mara Stein, 23 Nov 2026, 09:12", where there is little room. */
export const brieflyBy = ({ by, at }: ByStaff<object>, { t, language }: Telling): string =>
  t('sheet.doneBy', { who: staffName(by, t), when: formatMoment(language, at) });
