import { useState } from 'react';
import type { Fact } from '../consent/events.ts';
import { techniqueOf, type Review } from '../consent/review.ts';
import { joinList } from '../i18n/translate.ts';
import { changedParts, riskChanges, type RiskChange, type ToldRisk } from '../risks/catalog-changes.ts';
import { figureWords } from '../sheet/figure-words.ts';
import type { AtDesk } from './at-desk.ts';
import { Tick } from './fields.tsx';

type Props = { readonly at: AtDesk };

/** What the content says otherwise since this review was begun. The review stays as it was; what is asked again is the clinician's to choose. */
export function ChangedContent({ at }: Props) {
  const { t, catalog, newer, language, review } = at;
  if (!newer) return null;
  const changes = changesFor(review, catalog, newer);
  const parts = changedParts(catalog, newer).map((part) => t(`changed.part.${part}`));
  return (
    <details className="changed-content">
      <summary>{t('changed.heading', { count: changes.length })}</summary>
      <p>{t('changed.what')}</p>
      {changes.length > 0 && <AskAgain at={at} changes={changes} />}
      {parts.length > 0 && <p>{t('changed.parts', { list: joinList(language, parts) })}</p>}
    </details>
  );
}

/** The risks of this patient's technique, as the plan or the patient has it. */
export function changesFor(review: Review, before: AtDesk['catalog'], now: AtDesk['catalog']): readonly RiskChange[] {
  const technique = techniqueOf(review) ?? review.staff.plan?.technique ?? null;
  return technique === null ? [] : riskChanges(before, now, technique);
}

function AskAgain({ at, changes }: Props & { readonly changes: readonly RiskChange[] }) {
  const { t, staff, note } = at;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const ask = () => {
    const facts = changes.flatMap((change) => (chosen.includes(change.id) ? askedAgain(change, at) : []));
    // One that is new was never shown before.
    const riskIds = chosen.filter((id) => changes.some((change) => change.id === id && change.before));
    if (note([...facts, ...(riskIds.length > 0 ? [{ type: 'asked-again', riskIds } as const] : [])])) setChosen([]);
  };
  return (
    <>
      <ul className="changes">
        {changes.map((change) => (
          <li key={change.id}>
            <Change
              at={at}
              change={change}
              chosen={chosen.includes(change.id)}
              onChoose={(on) => setChosen(on ? [...chosen, change.id] : chosen.filter((id) => id !== change.id))}
            />
          </li>
        ))}
      </ul>
      <button type="button" disabled={staff === null || chosen.length === 0} onClick={ask}>
        {t('changed.ask')}
      </button>
    </>
  );
}

type ChangeProps = Props & {
  readonly change: RiskChange;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
};

function Change({ at, change, chosen, onChoose }: ChangeProps) {
  const { t } = at;
  const { title, before, now } = change;
  const isAsked = now !== null && at.review.staff.ownRisks.some((risk) => isOf(risk, now, at));
  return (
    <>
      <strong>{title}</strong>
      <dl className="lines">
        <div>
          <dt>{t('changed.before')}</dt>
          <dd>{before ? wordsOf(before, at) : t('changed.added')}</dd>
        </div>
        <div>
          <dt>{t('changed.now')}</dt>
          <dd>{now ? wordsOf(now, at) : t('changed.removed')}</dd>
        </div>
      </dl>
      {isAsked && <p className="hint">{t('changed.asked')}</p>}
      {now && !isAsked && <Tick label={t('changed.again', { title })} checked={chosen} onTick={onChoose} />}
    </>
  );
}

/** With the words of today, as a risk that this patient is shown for an answer. */
const askedAgain = ({ now }: RiskChange, at: AtDesk): readonly Fact[] =>
  now ? [{ type: 'own-risk-added', riskId: at.newId(), title: now.risk.title, words: wordsOf(now, at) }] : [];

const isOf = (asked: { readonly title: string; readonly words: string }, now: ToldRisk, at: AtDesk): boolean =>
  asked.title === now.risk.title && asked.words === wordsOf(now, at);

const wordsOf = ({ risk, figure }: ToldRisk, { t, language }: AtDesk): string =>
  [risk.summary, risk.whatItIs, risk.whatCouldHappen, ...figureWords(figure, t, language)].join(' ');
