import { useState } from 'react';
import type { Plan } from '../consent/staff-facts.ts';
import { MAX_NUMBER } from '../consent/terms.ts';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Notice } from '../ui/Notice.tsx';
import { DeskPage } from './DeskPage.tsx';
import type { DeskSession } from './desk-session.ts';
import { Line as TextLine, Printed } from './fields.tsx';
import type { Line } from './line.ts';
import { PlanFields } from './PlanFields.tsx';
import { faultsOf, formAfter, preparedBy, type Prepared, type PrepareFault, type PrepareForm } from './prepare-form.ts';
import { formatDeskRoute } from './route.ts';
import { StaffPicker } from './StaffPicker.tsx';
import { ActionForm } from '../ui/ActionForm.tsx';

export type AfterPreparing = 'hand-over' | 'send' | 'keep';

type Props = {
  readonly session: DeskSession;
  readonly lines: readonly Line[];
  /** The plan that was entered last: most of it is the next one's too. */
  readonly last: Plan | null;
  /** Rejects where this device cannot keep it. */
  readonly onPrepare: (prepared: Prepared, then: AfterPreparing) => Promise<void>;
};

/** One short form, before the patient has the device or the link. */
export function Prepare({ session, lines, last, onPrepare }: Props) {
  const { t, staff, today } = session;
  const [form, setForm] = useState(() => formAfter(last));
  const [faults, setFaults] = useState<readonly PrepareFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  const prepare = (then: AfterPreparing) => {
    const found = [...faultsOf(form, today), ...(staff ? [] : (['who'] as const))];
    setFaults(found);
    setAttempt(attempt + 1);
    if (found.length === 0) onPrepare(preparedBy(form), then).catch(() => setFailed(true));
  };
  return (
    <DeskPage
      t={t}
      title={t('prepare.title')}
      onLock={session.onLock}
      tools={
        <>
          <a className="back" href={formatDeskRoute({ at: 'list' })}>
            {t('agenda.back')}
          </a>
          <StaffPicker session={session} />
        </>
      }
    >
      <ErrorSummary
        title={t('form.errors')}
        errors={faults.map((fault) => ({ name: fieldOf(fault), message: t(`prepare.fault.${fault}`) }))}
        attempt={attempt}
      />
      <ActionForm className="prepare" onSubmit={() => prepare('hand-over')}>
        <PatientFields session={session} form={form} faults={faults} onChange={setForm} />
        {isKnown(form, lines) && (
          <Notice kind="unsure">
            <p>{t('prepare.sameName')}</p>
          </Notice>
        )}
        <PlanFields session={session} form={form} onChange={(plan) => setForm({ ...form, ...plan })} />
        {failed && (
          <p role="alert" className="error">
            {t('prepare.failed')}
          </p>
        )}
        <Buttons session={session} onPrepare={prepare} />
      </ActionForm>
    </DeskPage>
  );
}

type ButtonsProps = { readonly session: DeskSession; readonly onPrepare: (then: AfterPreparing) => void };

const Buttons = ({ session: { t }, onPrepare }: ButtonsProps) => (
  <p className="buttons">
    <button type="submit" className="primary">
      {t('prepare.handOver')}
    </button>
    <button type="button" onClick={() => onPrepare('send')}>
      {t('prepare.link')}
    </button>
    <button type="button" onClick={() => onPrepare('keep')}>
      {t('prepare.keep')}
    </button>
  </p>
);

type FieldsProps = {
  readonly session: DeskSession;
  readonly form: PrepareForm;
  readonly onChange: (form: PrepareForm) => void;
};

function PatientFields({
  session: { t },
  form,
  faults,
  onChange,
}: FieldsProps & { readonly faults: readonly PrepareFault[] }) {
  const error = (...codes: readonly PrepareFault[]) => {
    const found = codes.find((code) => faults.includes(code));
    return found && t(`prepare.fault.${found}`);
  };
  return (
    <>
      <Printed
        t={t}
        name="patient-name"
        label={t('prepare.name')}
        error={error('name')}
        value={form.name}
        onText={(name) => onChange({ ...form, name })}
      />
      <TextLine
        name="birth-date"
        type="date"
        label={t('prepare.birthDate')}
        error={error('birthDate', 'birthDateWrong')}
        value={form.birthDate}
        onText={(birthDate) => onChange({ ...form, birthDate })}
      />
      <Printed
        t={t}
        name="number"
        limit={MAX_NUMBER}
        label={t('prepare.number')}
        value={form.number}
        onText={(number) => onChange({ ...form, number })}
      />
    </>
  );
}

const fieldOf = (fault: PrepareFault): string =>
  ({ name: 'patient-name', birthDate: 'birth-date', birthDateWrong: 'birth-date', who: 'who', text: 'patient-name' })[
    fault
  ];

const isKnown = ({ name, birthDate }: PrepareForm, lines: readonly Line[]): boolean =>
  name.trim() !== '' &&
  lines.some(
    ({ listing }) =>
      listing?.name?.toLocaleLowerCase('en') === name.trim().toLocaleLowerCase('en') && listing.birthDate === birthDate,
  );
