/** Whose a review is. */
export type Identity = {
  readonly name: string;
  readonly birthDate: string | null;
  readonly hospitalNumber: string | null;
};

/** The same name, and the same date of birth or number: two things, or they are two people. */
export function isSamePerson(a: Identity | null, b: Identity | null): boolean {
  if (!a || !b || plain(a.name) !== plain(b.name)) return false;
  const [bornAlike, numbersDiffer] = [a.birthDate === b.birthDate, a.hospitalNumber !== b.hospitalNumber];
  if (a.birthDate !== null && b.birthDate !== null) return bornAlike;
  return a.hospitalNumber !== null && !numbersDiffer;
}

/** Whether the patient gave themselves otherwise than the team, which prepared it for somebody. */
export const isSomebodyElse = ({
  preparedFor,
  identity,
}: Record<'preparedFor' | 'identity', Identity | null>): boolean =>
  preparedFor !== null && !isSamePerson(preparedFor, identity);

/** As it is spoken: accents, case, blanks and hyphens make no other person. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLocaleLowerCase('en')
    .replaceAll(/[\s-]+/gu, ' ')
    .trim();
