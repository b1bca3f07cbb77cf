import { clinicHere } from './clinic-here.ts';
import { readLast, type LastChosen } from './last-chosen.ts';
import { openPractice, practiceHere } from './practice-here.ts';

export async function keepLast(changed: Partial<LastChosen>): Promise<void> {
  const practice = practiceHere();
  if (practice) {
    openPractice({ ...practice, last: { ...practice.last, ...changed } });
    return;
  }
  const { door } = await clinicHere();
  await door.keepLastChosen({ ...readLast(await door.lastChosen()), ...changed });
}
