import { MAX_SHORT, type Plan } from '../consent/staff-facts.ts';
import { Side } from '../consent/terms.ts';
import { textFault } from '../ui/text-fault.ts';

/** A plan as it is typed. */
export type PlanForm = {
  readonly technique: string;
  readonly side: string;
  readonly level: string;
  readonly anaesthetic: string;
  readonly date: string;
  readonly surgeon: string;
};

/** What is entered to prepare a review, as it is typed. */
export type PrepareForm = PlanForm & {
  readonly name: string;
  readonly birthDate: string;
  readonly number: string;
};

export type PrepareFault = 'name' | 'birthDate' | 'birthDateWrong' | 'who' | 'text';

export type Prepared = {
  readonly identity: {
    readonly name: string;
    readonly birthDate: string | null;
    readonly hospitalNumber: string | null;
  };
  readonly plan: Plan;
};

const EARLIEST = '1890-01-01';

/** @param today `2026-11-23`: nobody is born after it. */
export function faultsOf(form: PrepareForm, today: string): readonly PrepareFault[] {
  const { name, birthDate, number } = form;
  const isWrong = birthDate !== '' && (birthDate < EARLIEST || birthDate > today);
  return [
    ...(name.trim() === '' ? (['name'] as const) : []),
    ...(birthDate === '' && number.trim() === '' ? (['birthDate'] as const) : []),
    ...(isWrong ? (['birthDateWrong'] as const) : []),
    ...(isPrintable(form) && [name, number].every(fits) ? [] : (['text'] as const)),
  ];
}

const fits = (text: string): boolean => textFault(text, MAX_SHORT) === null;

export const isPrintable = ({ level, anaesthetic, surgeon }: PlanForm): boolean =>
  [level, anaesthetic, surgeon].every(fits);

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

export const preparedBy = (form: PrepareForm): Prepared => ({
  identity: { name: form.name.trim(), birthDate: orNull(form.birthDate), hospitalNumber: orNull(form.number) },
  plan: planIn(form),
});

export function planIn(form: PlanForm): Plan {
  const side = Side.safeParse(form.side);
  return {
    technique: orNull(form.technique),
    side: side.success ? side.data : null,
    level: form.level.trim(),
    anaesthetic: form.anaesthetic.trim(),
    date: orNull(form.date),
    surgeon: form.surgeon.trim(),
  };
}

/** The form with the last plan in it, but its side, and nobody's name. */
export const formAfter = (last: Plan | null): PrepareForm => ({
  name: '',
  birthDate: '',
  number: '',
  ...formOf(last && { ...last, side: null }),
});

export const formOf = (plan: Plan | null): PlanForm => ({
  technique: plan?.technique ?? '',
  side: plan?.side ?? '',
  level: plan?.level ?? '',
  anaesthetic: plan?.anaesthetic ?? '',
  date: plan?.date ?? '',
  surgeon: plan?.surgeon ?? '',
});
