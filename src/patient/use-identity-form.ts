import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { MAX_NAME, MAX_NUMBER } from '../consent/terms.ts';
import type { FieldError } from '../ui/ErrorSummary.tsx';
import { faultWords, textFault } from '../ui/text-fault.ts';
import { IdentityForm, identityFact, type IdentityFault } from './identity-form.ts';
import type { PageProps, Session } from './session.ts';

const FIELDS = ['name', 'day', 'month', 'year', 'hospitalNumber'] as const;
type Name = (typeof FIELDS)[number];
const draftOf = (field: Name) => `identity:${field}`;
const LIMITS: Readonly<Record<string, number>> = { name: MAX_NAME, hospitalNumber: MAX_NUMBER };

/** The form of who this is for: what is typed is a draft with every key, and an answer once the form has passed its checks. */
export function useIdentityForm({ session, onward }: Pick<PageProps, 'session' | 'onward'>) {
  const { t, draft, readOnly } = session;
  const typed = typedIn(session);
  const form = useForm({
    resolver: zodResolver(IdentityForm),
    defaultValues: typed,
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const { errors, submitCount } = form.formState;
  const words = (field: Name, fault: IdentityFault) => {
    if (fault !== 'unfit') return t(`identity.fault.${fault}`);
    const unfit = textFault(typed[field], LIMITS[field] ?? 0);
    return unfit && faultWords(t, unfit, 'name');
  };
  return {
    submit: form.handleSubmit((values) => onward([identityFact(values)], FIELDS.map(draftOf))),
    attempt: submitCount,
    faults: FIELDS.flatMap((name): readonly FieldError[] => {
      const message = words(name, faultIn(errors[name]?.message));
      return errors[name] && message !== null ? [{ name, message }] : [];
    }),
    // What does not fit is said by the field itself.
    error: (field: Name) => {
      const fault = faultIn(errors[field]?.message);
      return errors[field] && fault !== 'unfit' ? t(`identity.fault.${fault}`) : undefined;
    },
    control: (field: Name) => ({
      value: typed[field],
      readOnly,
      onText: (text: string) => {
        form.setValue(field, text);
        draft(draftOf(field), text);
      },
    }),
  };
}

function typedIn({ review: { identity }, drafts }: Session): IdentityForm {
  const [year = '', month = '', day = ''] = identity?.birthDate?.split('-') ?? [];
  const saved = { name: identity?.name ?? '', day, month, year, hospitalNumber: identity?.hospitalNumber ?? '' };
  return {
    ...saved,
    ...Object.fromEntries(FIELDS.flatMap((f) => (draftOf(f) in drafts ? [[f, drafts[draftOf(f)]]] : []))),
  };
}

const faultIn = (message: string | undefined): IdentityFault =>
  message === 'name-missing' || message === 'unfit' ? message : 'date-wrong';
