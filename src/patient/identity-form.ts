import * as z from 'zod/mini';
import type { Fact } from '../consent/events.ts';
import { MAX_NAME, MAX_NUMBER } from '../consent/terms.ts';
import { textFault } from '../ui/text-fault.ts';
import { calendarDate } from './calendar-date.ts';

export type IdentityFault = 'name-missing' | 'date-wrong' | 'unfit';

const fault = (code: IdentityFault) => code;

/** The form as it is typed. Everything but the name may stay empty. */
export const IdentityForm = z
  .strictObject({
    name: z.string().check(
      z.refine((name) => name.trim() !== '', fault('name-missing')),
      z.refine((name) => textFault(name, MAX_NAME) === null, fault('unfit')),
    ),
    day: z.string(),
    month: z.string(),
    year: z.string(),
    hospitalNumber: z.string().check(z.refine((number) => textFault(number, MAX_NUMBER) === null, fault('unfit'))),
  })
  .check(
    z.refine((form) => isEmpty(form) || calendarDate(form) !== null, {
      error: fault('date-wrong'),
      path: ['day'],
      when: () => true,
    }),
  );
export type IdentityForm = z.infer<typeof IdentityForm>;

export function identityFact(form: IdentityForm): Extract<Fact, { type: 'identity-given' }> {
  const number = form.hospitalNumber.trim();
  return {
    type: 'identity-given',
    name: form.name.trim(),
    birthDate: calendarDate(form),
    hospitalNumber: number === '' ? null : number,
  };
}

const isEmpty = ({ day, month, year }: IdentityForm) => `${day}${month}${year}`.trim() === '';
