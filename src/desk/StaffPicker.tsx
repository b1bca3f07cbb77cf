import { staffFrom, type DeskSession } from './desk-session.ts';

/** Who works at the desk: every note and signature from here carries this name. */
export function StaffPicker({ session: { t, clinic, staff, onStaff } }: { readonly session: DeskSession }) {
  const people = clinic.staff ?? [];
  const at = people.findIndex(({ name, role }) => name === staff?.name && role === staff.post);
  const choose = (index: string) => {
    const picked = people[Number(index)];
    onStaff(index !== '' && picked ? staffFrom(picked) : null);
  };
  return (
    <span className="staff-picker">
      <label htmlFor="who">{t('desk.whoWorks')}</label>{' '}
      <select id="who" value={at < 0 ? '' : String(at)} onChange={(event) => choose(event.target.value)}>
        <option value="">{t('desk.whoWorks.pick')}</option>
        {people.map(({ name, role }, i) => (
          <option key={`${name} ${role}`} value={String(i)}>
            {name}, {role}
          </option>
        ))}
      </select>
    </span>
  );
}
