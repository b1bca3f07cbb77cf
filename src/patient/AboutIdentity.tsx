import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, type FieldErrors } from 'react-hook-form';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { DateField } from './DateField.tsx';
import { Continue } from './Continue.tsx';
import { Kept } from './Kept.tsx';
import { IdentityForm, identityFact, type IdentityFault } from './identity-form.ts';
import type { PageProps, Session } from './session.ts';

const FIELDS = ['name', 'day', 'month', 'year', 'hospitalNumber'] as const;
const draftOf = (field: (typeof FIELDS)[number]) => `identity:${field}`;

/** Who the sheet is for: a name, and one more thing that tells two people of that name apart. */
export function AboutIdentity({ session, onward }: PageProps) {
  const { t, drafts, draft, readOnly } = session;
  const form = useForm({
    resolver: zodResolver(IdentityForm),
    defaultValues: {
      ...savedValues(session),
      ...Object.fromEntries(FIELDS.flatMap((f) => (draftOf(f) in drafts ? [[f, drafts[draftOf(f)]]] : []))),
    },
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const { errors, submitCount } = form.formState;
  const say = (fault: string | undefined) => (fault === undefined ? undefined : t(`identity.fault.${asFault(fault)}`));
  const control = (field: (typeof FIELDS)[number]) => ({
    ...form.register(field, {
      onChange: (event: { target: { value: string } }) => draft(draftOf(field), event.target.value),
    }),
    readOnly,
    autoComplete: 'off',
  });
  const submit = form.handleSubmit((values) => onward([identityFact(values)], FIELDS.map(draftOf)));
  return (
    <form noValidate autoComplete="off" onSubmit={(event) => void submit(event)}>
      <ErrorSummary
        title={t('form.errors')}
        errors={summary(errors).map(({ name, fault }) => ({ name, message: t(`identity.fault.${fault}`) }))}
        attempt={submitCount}
      />
      <Field name="name" label={t('identity.name')} hint={t('identity.name.hint')} error={say(errors.name?.message)}>
        {(props) => <input type="text" {...props} {...control('name')} dir="auto" />}
      </Field>
      <DateField
        legend={t('identity.birthDate')}
        hint={t('identity.birthDate.hint')}
        error={say(errors.day?.message)}
        labels={{ day: t('date.day'), month: t('date.month'), year: t('date.year') }}
        control={control}
      />
      <Field
        name="hospitalNumber"
        label={t('identity.hospitalNumber')}
        hint={t('identity.hospitalNumber.hint')}
        error={say(errors.hospitalNumber?.message)}
      >
        {(props) => <input type="text" {...props} {...control('hospitalNumber')} />}
      </Field>
      <Kept session={session} />
      <Continue words={t('continue')} />
    </form>
  );
}

function savedValues({ review: { identity } }: Session): IdentityForm {
  const [year = '', month = '', day = ''] = identity?.birthDate?.split('-') ?? [];
  return { name: identity?.name ?? '', day, month, year, hospitalNumber: identity?.hospitalNumber ?? '' };
}

const asFault = (message: string): IdentityFault =>
  message === 'name-missing' || message === 'too-long' ? message : 'date-wrong';

function summary(errors: FieldErrors<IdentityForm>): readonly { name: string; fault: IdentityFault }[] {
  return FIELDS.flatMap((field) => {
    const message = errors[field]?.message;
    return message === undefined ? [] : [{ name: field, fault: asFault(message) }];
  });
}
