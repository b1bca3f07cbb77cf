import type { Translate } from '../i18n/translate.ts';
import type { Technique } from '../risks/catalog.ts';
import { SmallChoice } from '../ui/SmallChoice.tsx';
import type { ClinicFault, ClinicForm } from './clinic-form.ts';
import { Line, Lines, Tick } from './fields.tsx';

type Props = {
  readonly t: Translate;
  readonly form: ClinicForm;
  readonly techniques: readonly Technique[];
  readonly faults: readonly ClinicFault[];
  readonly onChange: (changed: Partial<ClinicForm>) => void;
};

/** What a clinic says of itself and its staff. */
export function ClinicFields({ t, form, techniques, faults, onChange }: Props) {
  const error = errorIn(faults, t);
  return (
    <>
      <Line
        name="name"
        label={t('setUp.name')}
        error={error('name')}
        value={form.name}
        onText={(name) => onChange({ name })}
      />
      <Line
        name="address"
        label={t('setUp.address')}
        value={form.address}
        onText={(address) => onChange({ address })}
      />
      <Line
        name="phone"
        type="tel"
        label={t('setUp.phone')}
        hint={t('setUp.phone.hint')}
        error={error('phone')}
        value={form.phone}
        onText={(phone) => onChange({ phone })}
      />
      <Line
        name="emergency"
        type="tel"
        label={t('setUp.emergency')}
        error={error('emergency')}
        value={form.emergencyNumber}
        onText={(emergencyNumber) => onChange({ emergencyNumber })}
      />
      <Lines
        name="staff"
        rows={5}
        label={t('setUp.staff')}
        hint={t('setUp.staff.hint')}
        error={error('staff')}
        value={form.staff}
        onText={(staff) => onChange({ staff })}
      />
      <HowItWorks t={t} form={form} techniques={techniques} faults={faults} onChange={onChange} />
    </>
  );
}

const errorIn = (faults: readonly ClinicFault[], t: Translate) => (fault: ClinicFault) =>
  faults.includes(fault) ? t(`setUp.fault.${fault}`) : undefined;

/** What is done there, and how the device keeps it. */
function HowItWorks({ t, form, techniques, faults, onChange }: Props) {
  const error = errorIn(faults, t);
  const tick = (id: string, on: boolean) =>
    onChange({ techniques: on ? [...form.techniques, id] : form.techniques.filter((each) => each !== id) });
  return (
    <>
      <fieldset id="techniques" className={error('techniques') ? 'has-error' : undefined}>
        <legend>{t('setUp.techniques')}</legend>
        {error('techniques') && <p className="error">{error('techniques')}</p>}
        {techniques.map(({ id, title }) => (
          <Tick key={id} label={title} checked={form.techniques.includes(id)} onTick={(on) => tick(id, on)} />
        ))}
      </fieldset>
      <SmallChoice
        name="paper"
        legend={t('setUp.paper')}
        options={(['a4', 'letter'] as const).map((value) => ({ value, label: t(`setUp.paper.${value}`) }))}
        value={form.paper}
        onChoose={(paper) => onChange({ paper })}
      />
      <Tick
        label={t('setUp.witness')}
        checked={form.witnessAlways}
        onTick={(witnessAlways) => onChange({ witnessAlways })}
      />
      <Line
        name="idle"
        type="number"
        label={t('setUp.idle')}
        error={error('idle')}
        value={form.idleMinutes}
        onText={(idleMinutes) => onChange({ idleMinutes })}
      />
      <Line
        name="erase"
        type="number"
        label={t('setUp.erase')}
        error={error('erase')}
        value={form.eraseAfterDays}
        onText={(eraseAfterDays) => onChange({ eraseAfterDays })}
      />
    </>
  );
}
