import { useState } from 'react';
import { Identifier, Interpreting } from '../consent/staff-facts.ts';
import { MAX_NUMBER } from '../consent/terms.ts';
import { joinList } from '../i18n/translate.ts';
import { ActionForm } from '../ui/ActionForm.tsx';
import { SmallChoice } from '../ui/SmallChoice.tsx';
import type { AtDesk } from './at-desk.ts';
import { Printed, Tick } from './fields.tsx';
import { Noted } from './Noted.tsx';
import { ReviewPage } from './ReviewPage.tsx';

type Props = { readonly at: AtDesk };

/** What staff saw and did: who was recognised and how, who was in the room, what the patient was given, where it is filed. */
export function Notes({ at }: Props) {
  const { t, review } = at;
  const { copyGiven, filed } = review.staff;
  return (
    <ReviewPage at={at} title={t('agenda.notes')}>
      <IdentityNote at={at} />
      <Noted
        at={at}
        title={t('notes.copy')}
        done={copyGiven}
        words={copyGiven ? t(`notes.copy.${copyGiven.how}`) : ''}
        undo="copy-given"
      >
        <p className="buttons">
          {(['paper', 'file'] as const).map((how) => (
            <Do key={how} at={at} words={t(`notes.copy.${how}`)} onDo={() => at.note([{ type: 'copy-given', how }])} />
          ))}
        </p>
      </Noted>
      <InterpreterNote at={at} />
      <WitnessNote at={at} />
      <AuthorityNote at={at} />
      <Noted at={at} title={t('notes.filed')} done={filed} words={t('notes.filed.now')} undo="filed">
        {!filed && <Do at={at} words={t('notes.filed.now')} onDo={() => at.note([{ type: 'filed' }])} />}
      </Noted>
    </ReviewPage>
  );
}

type DoProps = Props & { readonly words: string; readonly onDo: () => void };

const Do = ({ at: { staff }, words, onDo }: DoProps) => (
  <button type="button" disabled={staff === null} onClick={onDo}>
    {words}
  </button>
);

const Submit = ({ at: { staff }, words }: Omit<DoProps, 'onDo'>) => (
  <button type="submit" disabled={staff === null}>
    {words}
  </button>
);

function IdentityNote({ at }: Props) {
  const { t, language, review, note } = at;
  const { identityChecked } = review.staff;
  const [ticked, setTicked] = useState<readonly Identifier[]>(identityChecked?.identifiers ?? []);
  const [tooFew, setTooFew] = useState(false);
  const check = () => {
    setTooFew(ticked.length < 2);
    if (ticked.length >= 2) note([{ type: 'identity-checked', identifiers: ticked }]);
  };
  const names = (identityChecked?.identifiers ?? []).map((id) => t(`identifier.${id}`));
  return (
    <Noted
      at={at}
      title={t('notes.identity')}
      done={identityChecked}
      words={joinList(language, names)}
      undo="identity-checked"
    >
      {Identifier.options.map((id) => (
        <Tick
          key={id}
          label={t(`identifier.${id}`)}
          checked={ticked.includes(id)}
          onTick={(on) => setTicked(on ? [...ticked, id] : ticked.filter((each) => each !== id))}
        />
      ))}
      {tooFew && (
        <p role="alert" className="error">
          {t('notes.fault.two')}
        </p>
      )}
      <Do at={at} words={t('notes.identity.now')} onDo={check} />
    </Noted>
  );
}

function InterpreterNote({ at }: Props) {
  const { t, review, note } = at;
  const noted = review.staff.interpreter;
  const [how, setHow] = useState<Interpreting>(noted?.how ?? 'in-person');
  const [name, setName] = useState(noted?.name ?? '');
  const [number, setNumber] = useState(noted?.number ?? '');
  const [family, setFamily] = useState(noted?.family ?? false);
  const [isMissing, setIsMissing] = useState(false);
  const add = () => {
    setIsMissing(name.trim() === '');
    if (name.trim() !== '')
      note([{ type: 'interpreter-present', how, name: name.trim(), number: number.trim(), family }]);
  };
  return (
    <Noted
      at={at}
      title={t('notes.interpreter')}
      done={noted}
      words={noted ? interpreterWords(noted, at) : ''}
      undo="interpreter-present"
    >
      <ActionForm onSubmit={add}>
        <SmallChoice
          name="interpreting"
          legend={t('notes.interpreter')}
          options={Interpreting.options.map((value) => ({ value, label: t(`interpreting.${value}`) }))}
          value={how}
          onChoose={setHow}
        />
        <Printed
          t={t}
          name="interpreter-name"
          label={t('notes.interpreter.name')}
          error={isMissing ? t('notes.fault.name') : undefined}
          value={name}
          onText={setName}
        />
        <Printed
          t={t}
          name="interpreter-number"
          limit={MAX_NUMBER}
          label={t('notes.interpreter.number')}
          value={number}
          onText={setNumber}
        />
        <Tick label={t('notes.interpreter.family')} checked={family} onTick={setFamily} />
        <Submit at={at} words={t('notes.interpreter.now')} />
      </ActionForm>
    </Noted>
  );
}

type Interpreter = NonNullable<AtDesk['review']['staff']['interpreter']>;

const interpreterWords = ({ name, how, number, family }: Interpreter, { t }: AtDesk): string =>
  [name, t(`interpreting.${how}`), number, family && t('notes.interpreter.family')].filter(Boolean).join(', ');

function WitnessNote({ at }: Props) {
  const { t, review, note } = at;
  const { witness } = review.staff;
  const [name, setName] = useState(witness?.name ?? '');
  const [isMissing, setIsMissing] = useState(false);
  const add = () => {
    setIsMissing(name.trim() === '');
    if (name.trim() !== '') note([{ type: 'witness-present', name: name.trim() }]);
  };
  return (
    <Noted at={at} title={t('notes.witness')} done={witness} words={witness?.name ?? ''} undo="witness-present">
      <ActionForm onSubmit={add}>
        <Printed
          t={t}
          name="witness-name"
          label={t('notes.witness.name')}
          error={isMissing ? t('notes.fault.name') : undefined}
          value={name}
          onText={setName}
        />
        <Submit at={at} words={t('notes.witness.now')} />
      </ActionForm>
    </Noted>
  );
}

/** Of a representative: what they say gives them the right, seen by somebody. */
function AuthorityNote({ at }: Props) {
  const { t, review, note } = at;
  const { decider, authoritySeen } = review;
  const authority = decider?.who === 'representative' ? decider.authority : null;
  if (!authority) return null;
  return (
    <Noted
      at={at}
      title={t('notes.authority')}
      done={authoritySeen}
      words={authoritySeen ? t(`authority.${authoritySeen.authority}`) : ''}
    >
      {authoritySeen?.authority !== authority && (
        <Do
          at={at}
          words={t('notes.authority.now', { authority: t(`authority.${authority}`) })}
          onDo={() => note([{ type: 'authority-seen', authority }])}
        />
      )}
    </Noted>
  );
}
