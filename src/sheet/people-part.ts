import type { Decider } from '../consent/events.ts';
import type { Review, StaffNotes } from '../consent/review.ts';
import { isSamePerson } from '../consent/same-person.ts';
import { joinList } from '../i18n/translate.ts';
import type { Block, LabelledValue } from './blocks.ts';
import type { SheetSource } from './source.ts';
import { doneBy } from './staff-words.ts';

/** Who took part, and who saw to what; a line for the pen where nobody noted it. */
export const peoplePart = (source: SheetSource): readonly Block[] => [
  { kind: 'heading', level: 3, text: source.t('sheet.people') },
  { kind: 'fields', fields: people(source) },
];

function people(source: SheetSource): readonly LabelledValue[] {
  const { review, t } = source;
  const { decider, needs, staff } = review;
  const wants = needs?.needs.map((need) => t(`need.${need}`)) ?? [];
  return [
    { label: t('sheet.people.with'), value: review.company ? t(`company.${review.company}`) : t('sheet.notStated') },
    {
      label: t('sheet.people.needs'),
      value: [...wants, needs?.words.trim()].filter(Boolean).join('; ') || t('sheet.notStated'),
    },
    ...(decider?.who === 'representative' ? representative(decider, source) : [whoDecides(decider, source)]),
    { label: t('sheet.people.interpreter'), value: interpreterWords(staff.interpreter, source) },
    { label: t('sheet.people.witness'), value: witnessWords(source) },
    { label: t('sheet.people.identityChecked'), value: checkedWords(staff.identityChecked, source) },
    ...(isConfirmedByPatient(review)
      ? [{ label: t('sheet.people.identity'), value: t('sheet.people.identityConfirmed') }]
      : []),
    ...(staff.sent
      ? [{ label: t('sheet.people.sent'), value: t('sheet.people.sentBy', { done: doneBy(staff.sent, source) }) }]
      : []),
    ...(staff.copyGiven ? [copyField(staff.copyGiven, source)] : []),
  ];
}

const whoDecides = (decider: Review['decider'], { t }: SheetSource): LabelledValue => ({
  label: t('sheet.people.decides'),
  value: decider ? t('sheet.people.patientDecides') : t('sheet.notStated'),
});

function representative(
  { name, authority }: Extract<Decider, { who: 'representative' }>,
  source: SheetSource,
): readonly LabelledValue[] {
  const { t } = source;
  return [
    { label: t('sheet.people.representative'), value: name || t('sheet.notStated') },
    {
      label: t('sheet.people.authority'),
      value: authority ? t(`authority.${authority}`) : t('authority.none'),
    },
    { label: t('sheet.people.authoritySeen'), value: authorityWords(source) },
  ];
}

/** Which one was seen: it need not be the one that was named. */
function authorityWords(source: SheetSource): string | null {
  const { review, t } = source;
  const seen = review.authoritySeen;
  if (!seen) return null;
  return t('sheet.people.authoritySeenBy', { authority: t(`authority.${seen.authority}`), done: doneBy(seen, source) });
}

function interpreterWords(interpreter: StaffNotes['interpreter'], source: SheetSource): string | null {
  if (!interpreter) return null;
  const { t } = source;
  const { how, name, number, family } = interpreter;
  const who = [name, number.trim()].filter(Boolean).join(', ');
  const done = doneBy(interpreter, source);
  return t('sheet.people.interpretedBy', { who, how: INTERPRETED[how], family: family ? 'yes' : 'no', done });
}

// A message's choice cannot have a hyphen in its name.
const INTERPRETED = { 'in-person': 'person', phone: 'phone', video: 'video' } as const;

/** Who saw a mark being made, and who else was there as a witness. */
function witnessWords(source: SheetSource): string | null {
  const { review, t } = source;
  const { phase } = review;
  const { witness } = review.staff;
  const ofMark = phase.is === 'signed' && phase.signature.mark.method === 'mark' ? phase.signature.mark.witness : null;
  const noted = witness && t('sheet.people.witnessNoted', { name: witness.name, done: doneBy(witness, source) });
  return [ofMark, noted].filter(Boolean).join('; ') || null;
}

function checkedWords(checked: StaffNotes['identityChecked'], source: SheetSource): string | null {
  if (!checked) return null;
  const { t, language } = source;
  const names = checked.identifiers.map((identifier) => t(`sheet.identifier.${identifier}`));
  return t('sheet.people.checkedBy', { list: joinList(language, names), done: doneBy(checked, source) });
}

function copyField(given: NonNullable<StaffNotes['copyGiven']>, source: SheetSource): LabelledValue {
  const { t } = source;
  return {
    label: t('sheet.people.copyGiven'),
    value: t('sheet.people.copyGivenBy', { how: given.how, done: doneBy(given, source) }),
  };
}

/** Of the identity that the team prepared it for: one that was entered otherwise since was confirmed by nobody. */
const isConfirmedByPatient = ({ identityConfirmed, preparedFor, identity }: Review): boolean =>
  identityConfirmed && isSamePerson(preparedFor, identity);
