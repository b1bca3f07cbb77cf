import { MAX_SHORT, type Plan } from '../consent/staff-facts.ts';
import { Side } from '../consent/terms.ts';
import { textFault } from '../ui/text-fault.ts';

/** What is entered to prepare a review, as it is typed. */
export type PrepareForm = {
  readonly name: string;
  readonly birthDate: string;
  readonly number: string;
  readonly technique: string;
  readonly side: string;
  readonly level: string;
  readonly anaesthetic: string;
  readonly date: string;
  readonly surgeon: string;
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
    ...(isPrintable(form) ? [] : (['text'] as const)),
  ];
}

const isPrintable = ({ name, number, level, anaesthetic, surgeon }: PrepareForm) =>
  [name, number, level, anaesthetic, surgeon].every((text) => textFault(text, MAX_SHORT) === null);

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

export function preparedBy(form: PrepareForm): Prepared {
  const side = Side.safeParse(form.side);
  return {
    identity: { name: form.name.trim(), birthDate: orNull(form.birthDate), hospitalNumber: orNull(form.number) },
    plan: {
      technique: orNull(form.technique),
      side: side.success ? side.data : null,
      level: form.level.trim(),
      anaesthetic: form.anaesthetic.trim(),
      date: orNull(form.date),
      surgeon: form.surgeon.trim(),
    },
  };
}

/** The form with the last plan in it, and nobody's name. */
export const formAfter = (last: Plan | null): PrepareForm => ({
  name: '',
  birthDate: '',
  number: '',
  technique: last?.technique ?? '',
  side: '',
  level: last?.level ?? '',
  anaesthetic: last?.anaesthetic ?? '',
  date: last?.date ?? '',
  surgeon: last?.surgeon ?? '',
});
