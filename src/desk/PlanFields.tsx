import { MAX_SHORT } from '../consent/staff-facts.ts';
import { techniquesOf } from '../risks/clinic.ts';
import type { DeskSession } from './desk-session.ts';
import { Line as TextLine, Printed, Select } from './fields.tsx';
import type { PlanForm } from './prepare-form.ts';

type Props = {
  readonly session: DeskSession;
  readonly form: PlanForm;
  readonly onChange: (changed: Partial<PlanForm>) => void;
};

const SIDES = ['left', 'right', 'both', 'middle'] as const;

/** What the hospital plans: on the form that prepares a review, and where the plan is changed. */
export function PlanFields({ session: { t, catalog, clinic }, form, onChange }: Props) {
  const techniques = techniquesOf(clinic, catalog).map(({ id, title }) => ({ value: id, label: title }));
  const sides = SIDES.map((value) => ({ value, label: t(`side.${value}`) }));
  const set = (key: keyof PlanForm) => (text: string) => onChange({ [key]: text });
  return (
    <>
      <Select
        name="technique"
        label={t('prepare.technique')}
        options={[{ value: '', label: t('prepare.technique.unset') }, ...techniques]}
        value={form.technique}
        onText={set('technique')}
      />
      <Select
        name="side"
        label={t('prepare.side')}
        options={[{ value: '', label: t('prepare.side.unset') }, ...sides]}
        value={form.side}
        onText={set('side')}
      />
      <Printed
        t={t}
        name="level"
        limit={MAX_SHORT}
        label={t('prepare.level')}
        value={form.level}
        onText={set('level')}
      />
      <Printed
        t={t}
        name="anaesthetic"
        limit={MAX_SHORT}
        label={t('prepare.anaesthetic')}
        value={form.anaesthetic}
        onText={set('anaesthetic')}
      />
      <TextLine name="date" type="date" label={t('prepare.date')} value={form.date} onText={set('date')} />
      <Printed
        t={t}
        name="surgeon"
        limit={MAX_SHORT}
        label={t('prepare.surgeon')}
        value={form.surgeon}
        onText={set('surgeon')}
      />
    </>
  );
}
