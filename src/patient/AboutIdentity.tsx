import { MAX_NAME, MAX_NUMBER } from '../consent/terms.ts';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Continue } from './Continue.tsx';
import { DateField } from './DateField.tsx';
import { Kept } from './Kept.tsx';
import type { PageProps } from './session.ts';
import { useIdentityForm } from './use-identity-form.ts';

/** Who the sheet is for: a name, and one more thing that tells two people of that name apart. */
export function AboutIdentity({ session, onward }: PageProps) {
  const { t } = session;
  const { submit, attempt, faults, error, control } = useIdentityForm({ session, onward });
  return (
    <form noValidate autoComplete="off" onSubmit={(event) => void submit(event)}>
      <ErrorSummary title={t('form.errors')} errors={faults} attempt={attempt} />
      <TextField
        t={t}
        name="name"
        kind="name"
        label={t('identity.name')}
        hint={t('identity.name.hint')}
        error={error('name')}
        limit={MAX_NAME}
        {...control('name')}
      />
      <DateField
        t={t}
        legend={t('identity.birthDate')}
        hint={t('identity.birthDate.hint')}
        error={error('day')}
        labels={{ day: t('date.day'), month: t('date.month'), year: t('date.year') }}
        control={control}
      />
      <TextField
        t={t}
        name="hospitalNumber"
        kind="name"
        label={t('identity.hospitalNumber')}
        hint={t('identity.hospitalNumber.hint')}
        error={error('hospitalNumber')}
        limit={MAX_NUMBER}
        {...control('hospitalNumber')}
      />
      <Kept session={session} />
      <Continue words={t('continue')} />
    </form>
  );
}
