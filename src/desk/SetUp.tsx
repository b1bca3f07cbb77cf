import { useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import type { Technique } from '../risks/catalog.ts';
import { openClinic, type Clinic } from '../risks/clinic.ts';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { clinicForm, readClinicForm, type ClinicFault } from './clinic-form.ts';
import { ClinicFields } from './ClinicFields.tsx';
import { DeskPage } from './DeskPage.tsx';
import { NewPassphrase, passphraseFaults, type PassphraseFault, type Judge } from './NewPassphrase.tsx';
import { ActionForm } from '../ui/ActionForm.tsx';

type Props = {
  readonly t: Translate;
  readonly techniques: readonly Technique[];
  /** What the clinic shipped with the app, if it did. */
  readonly shipped: Clinic | null;
  readonly judge: Judge;
  /** Rejects where this device cannot keep it. */
  readonly onSetUp: (passphrase: string, clinic: Clinic) => Promise<void>;
  /** Opens a desk of made-up patients, without setting anything up. */
  readonly onPractice: () => void;
};

type Standing = 'ready' | 'busy' | 'failed';
type Fault = ClinicFault | PassphraseFault | 'file';

/** Makes this device a clinic's. */
export function SetUp({ t, techniques, shipped, judge, onSetUp, onPractice }: Props) {
  const all = techniques.map(({ id }) => id);
  const [form, setForm] = useState(() => clinicForm(shipped, all));
  const [words, setWords] = useState({ passphrase: '', again: '' });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [standing, setStanding] = useState<Standing>('ready');
  const show = (found: readonly Fault[]) => {
    setFaults(found);
    setAttempt(attempt + 1);
  };
  const openFile = async (file: File | undefined) => {
    const opened = file && openClinic(await file.text().then(parsed, () => null));
    if (opened?.ok) setForm(clinicForm(opened.clinic, all));
    show(opened?.ok === false ? ['file'] : []);
  };
  const setUp = () => {
    const read = readClinicForm(form);
    const found = [...(read.ok ? [] : read.faults), ...passphraseFaults(words, judge)];
    show(found);
    if (!read.ok || found.length > 0) return;
    setStanding('busy');
    onSetUp(words.passphrase, read.clinic).catch(() => setStanding('failed'));
  };
  return (
    <DeskPage t={t} title={t('setUp.title')}>
      <p>{t('setUp.what')}</p>
      <p>{t('practice.what')}</p>
      <p className="buttons">
        <button type="button" onClick={onPractice}>
          {t('practice.open')}
        </button>
      </p>
      <ErrorSummary
        title={t('form.errors')}
        errors={faults.map((name) => ({ name, message: t(`setUp.fault.${name}`) }))}
        attempt={attempt}
      />
      <ActionForm onSubmit={() => setUp()}>
        <SettingsFile t={t} onFile={(file) => void openFile(file)} />
        <h2>{t('setUp.clinic')}</h2>
        <ClinicFields
          t={t}
          form={form}
          techniques={techniques}
          faults={faults.flatMap((fault) => (isOfClinic(fault) ? [fault] : []))}
          onChange={(changed) => setForm({ ...form, ...changed })}
        />
        <NewPassphrase t={t} words={words} faults={faults} judge={judge} onWords={setWords} />
        <button type="submit" className="primary" disabled={standing === 'busy'}>
          {t('setUp.now')}
        </button>
        <HowItGoes t={t} standing={standing} />
      </ActionForm>
    </DeskPage>
  );
}

const SettingsFile = ({ t, onFile }: Pick<Props, 't'> & { readonly onFile: (file: File | undefined) => void }) => (
  <div className="field">
    <label htmlFor="file">{t('setUp.fromFile')}</label>
    <input
      type="file"
      id="file"
      accept=".json,application/json"
      onChange={(event) => onFile(event.target.files?.[0])}
    />
  </div>
);

const HowItGoes = ({ t, standing }: Pick<Props, 't'> & { readonly standing: Standing }) => (
  <>
    <p role="status">{standing === 'busy' && t('setUp.busy')}</p>
    {standing === 'failed' && (
      <p role="alert" className="error">
        {t('setUp.failed')}
      </p>
    )}
  </>
);

const isOfClinic = (fault: Fault): fault is ClinicFault =>
  fault !== 'file' && fault !== 'passphrase' && fault !== 'again';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
