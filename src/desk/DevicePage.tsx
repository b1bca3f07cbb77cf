import { useState } from 'react';
import type { Clinic } from '../risks/clinic.ts';
import { ActionForm } from '../ui/ActionForm.tsx';
import { clinicForm, readClinicForm, type ClinicFault } from './clinic-form.ts';
import { ClinicFields } from './ClinicFields.tsx';
import { DeskPage } from './DeskPage.tsx';
import type { DeskSession } from './desk-session.ts';
import { EraseAll } from './EraseAll.tsx';
import { Line as TextLine } from './fields.tsx';
import type { Line } from './line.ts';
import { NewPassphrase, passphraseFaults, type Judge, type PassphraseFault } from './NewPassphrase.tsx';
import { formatDeskRoute } from './route.ts';

type Props = {
  readonly session: DeskSession;
  readonly lines: readonly Line[];
  readonly judge: Judge;
  readonly onSettings: (clinic: Clinic) => Promise<void>;
  readonly onSaveFile: () => void;
  /** False where neither passphrase nor recovery key is `old`. */
  readonly onChangePassphrase: (old: string, next: string) => Promise<boolean>;
  /** False where this does not open the desk; else the new key is shown. */
  readonly onNewRecoveryKey: (opener: string) => Promise<boolean>;
  readonly onEraseAll: () => Promise<void>;
};

/** This device: what the clinic says of itself, its lock, and what it still holds. */
export function DevicePage({ session, lines, judge, ...actions }: Props) {
  const { t } = session;
  const { onSettings, onSaveFile, onChangePassphrase, onNewRecoveryKey, onEraseAll } = actions;
  return (
    <DeskPage
      t={t}
      title={t('settings.title')}
      onLock={session.onLock}
      tools={
        <a className="back" href={formatDeskRoute({ at: 'list' })}>
          {t('agenda.back')}
        </a>
      }
    >
      <section aria-labelledby="holds">
        <h2 id="holds">{t('storage.title')}</h2>
        <p>{t('storage.reviews', { count: lines.length })}</p>
        <p>{t('storage.what')}</p>
        <EraseAll t={t} lines={lines} onEraseAll={onEraseAll} />
      </section>
      <Passphrase session={session} judge={judge} onChangePassphrase={onChangePassphrase} />
      <NewRecoveryKey session={session} onNewRecoveryKey={onNewRecoveryKey} />
      <Settings session={session} onSettings={onSettings} />
      <section aria-labelledby="settings-file">
        <h2 id="settings-file">{t('settings.file')}</h2>
        <p>{t('settings.save.what')}</p>
        <button type="button" onClick={onSaveFile}>
          {t('settings.save')}
        </button>
      </section>
    </DeskPage>
  );
}

function Settings({ session, onSettings }: Pick<Props, 'session' | 'onSettings'>) {
  const { t, clinic, catalog } = session;
  const [form, setForm] = useState(() =>
    clinicForm(
      clinic,
      catalog.techniques.map(({ id }) => id),
    ),
  );
  const [faults, setFaults] = useState<readonly ClinicFault[]>([]);
  const [kept, setKept] = useState<'kept' | 'failed' | null>(null);
  const keep = async () => {
    const read = readClinicForm(form);
    setFaults(read.ok ? [] : read.faults);
    setKept(null);
    if (read.ok)
      await onSettings(read.clinic).then(
        () => setKept('kept'),
        () => setKept('failed'),
      );
  };
  return (
    <section aria-labelledby="settings-clinic">
      <h2 id="settings-clinic">{t('setUp.clinic')}</h2>
      <ActionForm onSubmit={() => void keep()}>
        <ClinicFields
          t={t}
          form={form}
          techniques={catalog.techniques}
          faults={faults}
          onChange={(changed) => setForm({ ...form, ...changed })}
        />
        <button type="submit" className="primary">
          {t('settings.keep')}
        </button>
        <p role="status">{kept && t(`settings.${kept}`)}</p>
      </ActionForm>
    </section>
  );
}

type Changing = 'changed' | 'wrong' | PassphraseFault;

function Passphrase({
  session: { t },
  judge,
  onChangePassphrase,
}: Pick<Props, 'session' | 'judge' | 'onChangePassphrase'>) {
  const [old, setOld] = useState('');
  const [words, setWords] = useState({ passphrase: '', again: '' });
  const [found, setFound] = useState<readonly Changing[]>([]);
  const change = async () => {
    const faults = passphraseFaults(words, judge);
    setFound(faults);
    if (faults.length > 0) return;
    const changed = await onChangePassphrase(old, words.passphrase);
    setFound([changed ? 'changed' : 'wrong']);
    setOld('');
    if (changed) setWords({ passphrase: '', again: '' });
  };
  return (
    <section aria-labelledby="settings-passphrase">
      <h2 id="settings-passphrase">{t('settings.change')}</h2>
      <ActionForm onSubmit={() => void change()}>
        <TextLine
          name="old-passphrase"
          type="password"
          label={t('settings.old')}
          error={found.includes('wrong') ? t('unlock.wrong') : undefined}
          value={old}
          onText={setOld}
        />
        <NewPassphrase t={t} words={words} faults={found} judge={judge} onWords={setWords} />
        <button type="submit">{t('settings.changeNow')}</button>
        <p role="status">{found.includes('changed') && t('settings.changed')}</p>
      </ActionForm>
    </section>
  );
}

/** Where the printed key is lost, or somebody has it who should not. */
function NewRecoveryKey({ session: { t }, onNewRecoveryKey }: Pick<Props, 'session' | 'onNewRecoveryKey'>) {
  const [opener, setOpener] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const make = () => onNewRecoveryKey(opener).then((made) => setIsWrong(!made));
  return (
    <section aria-labelledby="settings-recovery">
      <h2 id="settings-recovery">{t('settings.recovery')}</h2>
      <p>{t('settings.recovery.what')}</p>
      <ActionForm onSubmit={() => void make()}>
        <TextLine
          name="recovery-opener"
          type="password"
          label={t('settings.recovery.opener')}
          error={isWrong ? t('unlock.wrong') : undefined}
          value={opener}
          onText={setOpener}
        />
        <button type="submit" disabled={opener === ''}>
          {t('settings.recovery.now')}
        </button>
      </ActionForm>
    </section>
  );
}
