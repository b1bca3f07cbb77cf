import { useState, type ReactNode } from 'react';
import type { ByStaff } from '../consent/review.ts';
import { Identifier, Interpreting } from '../consent/staff-facts.ts';
import { MAX_NUMBER } from '../consent/terms.ts';
import { formatInstant } from '../i18n/format.ts';
import { SmallChoice } from '../ui/SmallChoice.tsx';
import type { AtDesk } from './at-desk.ts';
import { Printed, Tick } from './fields.tsx';
import { ReviewPage } from './ReviewPage.tsx';

type Props = { readonly at: AtDesk };

/** What staff saw and did: who was recognised and how, who was in the room, what the patient was given, where it is filed. */
export function Notes({ at }: Props) {
  const { t, review } = at;
  const { decider, staff } = review;
  const authority = decider?.who === 'representative' ? decider.authority : null;
  return (
    <ReviewPage at={at} title={t('agenda.notes')}>
      <IdentityNote at={at} />
      <Noted at={at} title={t('notes.copy')} done={staff.copyGiven}>
        <p className="buttons">
          {(['paper', 'file'] as const).map((how) => (
            <Do key={how} at={at} words={t(`notes.copy.${how}`)} onDo={() => at.note([{ type: 'copy-given', how }])} />
          ))}
        </p>
      </Noted>
      <InterpreterNote at={at} />
      <WitnessNote at={at} />
      {authority && (
        <Noted at={at} title={t('notes.authority')} done={null}>
          {review.authoritySeen ? (
            <p>{t(`authority.${review.authoritySeen.authority}`)}</p>
          ) : (
            <Do
              at={at}
              words={t('notes.authority.now', { authority: t(`authority.${authority}`) })}
              onDo={() => at.note([{ type: 'authority-seen', authority }])}
            />
          )}
        </Noted>
      )}
      <Noted at={at} title={t('notes.filed')} done={staff.filed}>
        <Do at={at} words={t('notes.filed.now')} onDo={() => at.note([{ type: 'filed' }])} />
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

type NotedProps = Props & {
  readonly title: string;
  readonly done: ByStaff<object> | null;
  readonly children: ReactNode;
};

/** One kind of note; once it was made, by whom and when. It can be made again: the last one counts. */
function Noted({ at: { t, language }, title, done, children }: NotedProps) {
  return (
    <section aria-label={title} className="note">
      <h2>{title}</h2>
      {done && (
        <p>{t('notes.done', { name: done.by.name, role: done.by.post, when: formatInstant(language, done.at) })}</p>
      )}
      {children}
    </section>
  );
}

function IdentityNote({ at }: Props) {
  const { t, review, note } = at;
  const [ticked, setTicked] = useState<readonly Identifier[]>([]);
  const [tooFew, setTooFew] = useState(false);
  const check = () => {
    setTooFew(ticked.length < 2);
    if (ticked.length >= 2) note([{ type: 'identity-checked', identifiers: ticked }]);
  };
  return (
    <Noted at={at} title={t('notes.identity')} done={review.staff.identityChecked}>
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
  const [how, setHow] = useState<Interpreting>('in-person');
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [family, setFamily] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const add = () => {
    setIsMissing(name.trim() === '');
    if (name.trim() !== '')
      note([{ type: 'interpreter-present', how, name: name.trim(), number: number.trim(), family }]);
  };
  return (
    <Noted at={at} title={t('notes.interpreter')} done={review.staff.interpreter}>
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
      <Do at={at} words={t('notes.interpreter.now')} onDo={add} />
    </Noted>
  );
}

function WitnessNote({ at }: Props) {
  const { t, review, note } = at;
  const [name, setName] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const add = () => {
    setIsMissing(name.trim() === '');
    if (name.trim() !== '') note([{ type: 'witness-present', name: name.trim() }]);
  };
  return (
    <Noted at={at} title={t('notes.witness')} done={review.staff.witness}>
      <Printed
        t={t}
        name="witness-name"
        label={t('notes.witness.name')}
        error={isMissing ? t('notes.fault.name') : undefined}
        value={name}
        onText={setName}
      />
      <Do at={at} words={t('notes.witness.now')} onDo={add} />
    </Noted>
  );
}
