import { useState } from 'react';
import type { Decision } from '../consent/events.ts';
import { MAX_NAME, Strokes } from '../consent/terms.ts';
import { trueStatements } from '../consent/statements.ts';
import type { MessageId, Translate } from '../i18n/translate.ts';
import { Choice } from '../ui/Choice.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { SignaturePad } from '../ui/SignaturePad.tsx';
import { faultWords, textFault } from '../ui/text-fault.ts';
import { Continue } from './Continue.tsx';
import { NameField } from './NameField.tsx';
import { NobodyToldYet } from './NobodyToldYet.tsx';
import { NotOnSheet } from './NotOnSheet.tsx';
import type { PageProps, Session } from './session.ts';
import { markOf, SignForm } from './sign-form.ts';

const DRAFTS = ['sign:name', 'sign:method', 'sign:strokes', 'sign:witness'] as const;
const METHODS = ['typed', 'drawn', 'mark'] as const;

type Faults = readonly { readonly name: string; readonly code: string; readonly message: string }[];

/** Sign by typing, by drawing, or with a mark before a witness: equal in rank. What is entered is kept as it is entered. */
export function SignatureForm({ session, onward, decision }: PageProps & { readonly decision: Decision }) {
  const { t, review, catalog } = session;
  const [faults, setFaults] = useState<Faults>([]);
  const [attempt, setAttempt] = useState(0);
  const form = formOf(session);
  const statements = trueStatements(review, catalog).map((statement) => ({
    ...statement,
    words: t(`statement.${statement.id}`, statement.values),
  }));
  const sign = () => {
    const found = faultsOf(form, t);
    setFaults(found);
    setAttempt(attempt + 1);
    if (found.length === 0) onward([{ ...signatureOf(form, catalog), decision, statements }], DRAFTS);
  };
  // What does not fit is said by the field itself.
  const error = (name: string) => faults.find((fault) => fault.name === name && !fault.code.endsWith('unfit'))?.message;
  return (
    <form noValidate autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary title={t('form.errors')} errors={faults} attempt={attempt} />
      <p className="lead">
        <strong>{t(`decision.${decision}`)}</strong>
      </p>
      <p>{t('sign.statements')}</p>
      <ul>
        {statements.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
      <p>{t('signing.meaning')}</p>
      <NotOnSheet session={session} />
      <NameField
        session={session}
        name="signName"
        draft="sign:name"
        value={form.name}
        label={t('sign.name')}
        hint={t('sign.name.hint')}
        error={error('signName')}
      />
      <Method session={session} form={form} error={error('method')} />
      {form.method === 'drawn' && <Drawn session={session} form={form} error={error('strokes')} />}
      {form.method === 'mark' && (
        <NameField
          session={session}
          name="witness"
          draft="sign:witness"
          value={form.witness}
          label={t('sign.witness')}
          hint={t('sign.witness.hint')}
          error={error('witness')}
        />
      )}
      <NobodyToldYet session={session} />
      <Continue words={t('sign.now')} onContinue={sign} />
    </form>
  );
}

type PartProps = { readonly session: Session; readonly form: SignForm; readonly error: string | undefined };

function Method({ session: { t, draft }, form, error }: PartProps) {
  return (
    <Choice
      name="method"
      legend={t('sign.method')}
      hint={t('sign.method.hint')}
      error={error}
      options={METHODS.map((value) => ({ value, label: t(`sign.${value}`), hint: t(`sign.${value}.hint`) }))}
      value={form.method}
      onChoose={(method) => draft('sign:method', method)}
    />
  );
}

function Drawn({ session: { t, draft }, form, error }: PartProps) {
  return (
    <div id="strokes" tabIndex={-1} className={error ? 'field has-error' : 'field'}>
      {error && <p className="error">{error}</p>}
      <SignaturePad
        value={form.strokes.length > 0 ? form.strokes : null}
        onChange={(strokes) => draft('sign:strokes', strokes ? JSON.stringify(strokes) : '')}
        label={t('sign.drawn')}
        t={t}
      />
    </div>
  );
}

function signatureOf(form: SignForm, { status }: Session['catalog']) {
  const under = status.state === 'approved' ? { approval: status.approval } : {};
  return { type: 'signed', mark: markOf(form), name: form.name.trim(), ...under } as const;
}

function formOf({ drafts, review }: Session): SignForm {
  const signer = review.decider?.who === 'representative' ? review.decider.name : review.identity?.name;
  const method = METHODS.find((each) => each === drafts['sign:method']) ?? null;
  return {
    name: drafts['sign:name'] ?? signer ?? '',
    method,
    strokes: strokesIn(drafts['sign:strokes']),
    witness: drafts['sign:witness'] ?? '',
  };
}

function strokesIn(draft: string | undefined): Strokes {
  try {
    return Strokes.parse(JSON.parse(draft ?? '[]'));
  } catch {
    return [];
  }
}

function faultsOf(form: SignForm, t: Translate): Faults {
  const parsed = SignForm.safeParse(form);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message: code }) => ({
    name: String(path[0]),
    code,
    message: unfitWords(form, code, t) ?? t(faultId(code)),
  }));
}

function unfitWords({ name, witness }: SignForm, code: string, t: Translate): string | null {
  if (!code.endsWith('unfit')) return null;
  const fault = textFault(code === 'name-unfit' ? name : witness, MAX_NAME);
  return fault && faultWords(t, fault, 'name');
}

const FAULTS = ['name-missing', 'method-missing', 'strokes-missing', 'witness-missing'] as const;
const faultId = (code: string): MessageId => `sign.fault.${FAULTS.find((each) => each === code) ?? 'method-missing'}`;
