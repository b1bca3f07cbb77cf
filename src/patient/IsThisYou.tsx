import { useState } from 'react';
import type { Review } from '../consent/review.ts';
import type { VaultFault } from '../consent/vault.ts';
import type { Translate } from '../i18n/translate.ts';
import { calendarDate, type TypedDate } from './calendar-date.ts';
import { DateField } from './DateField.tsx';
import { Plain } from './Plain.tsx';
import { TextField } from '../ui/TextField.tsx';
import { MAX_NUMBER } from '../consent/terms.ts';
import { ActionForm } from '../ui/ActionForm.tsx';

type Props = {
  readonly t: Translate;
  readonly identity: NonNullable<Review['identity']>;
  /** Why the confirmation could not be saved. */
  readonly notSaved: VaultFault | null;
  readonly onConfirmed: () => void;
  readonly onGiveBack: () => void;
};

type Typed = TypedDate & { readonly number: string };
const NOTHING: Typed = { day: '', month: '', year: '', number: '' };

/** A clinic's device shows nothing of a review before the patient has entered what the team knows them by. */
export function IsThisYou({ t, identity, notSaved, onConfirmed, onGiveBack }: Props) {
  const { name, birthDate, hospitalNumber } = identity;
  const [typed, setTyped] = useState(NOTHING);
  const [isWrong, setIsWrong] = useState(false);
  const confirm = () => {
    const isRight = birthDate === null ? isSame(typed.number, hospitalNumber) : calendarDate(typed) === birthDate;
    setIsWrong(!isRight);
    if (isRight) onConfirmed();
  };
  return (
    <Plain t={t} title={t('isThisYou.title')} leaves={false}>
      <p>{t('isThisYou.for')}</p>
      <p className="lead">
        <strong>
          <bdi>{name}</bdi>
        </strong>
      </p>
      <ActionForm onSubmit={() => confirm()}>
        <Known t={t} wantsDate={birthDate !== null} isWrong={isWrong} typed={typed} onTyped={setTyped} />
        <div role="alert">
          {notSaved && (
            <p className="error">
              {t('save.failed')} {t(`save.failed.${notSaved}`)}
            </p>
          )}
        </div>
        <p className="buttons">
          <button type="submit" className="primary">
            {t('isThisYou.start')}
          </button>
          <button type="button" onClick={onGiveBack}>
            {t('isThisYou.notMe')}
          </button>
        </p>
      </ActionForm>
    </Plain>
  );
}

type KnownProps = {
  readonly t: Translate;
  readonly wantsDate: boolean;
  readonly isWrong: boolean;
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
};

/** The date of birth, or where the team has none the hospital number. */
function Known({ t, wantsDate, isWrong, typed, onTyped }: KnownProps) {
  const error = isWrong ? t('isThisYou.wrong') : undefined;
  const control = (part: keyof Typed) => ({
    value: typed[part],
    readOnly: false,
    onText: (text: string) => onTyped({ ...typed, [part]: text }),
  });
  return wantsDate ? (
    <DateField
      t={t}
      legend={t('isThisYou.born')}
      hint={t('isThisYou.born.hint')}
      error={error}
      labels={{ day: t('date.day'), month: t('date.month'), year: t('date.year') }}
      control={control}
    />
  ) : (
    <TextField
      t={t}
      name="hospitalNumber"
      kind="name"
      label={t('isThisYou.number')}
      error={error}
      limit={MAX_NUMBER}
      {...control('number')}
    />
  );
}

const isSame = (typed: string, known: string | null) =>
  known !== null && typed.trim().toLocaleLowerCase('en') === known.trim().toLocaleLowerCase('en');
