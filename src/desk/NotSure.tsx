import { countedRisks } from '../consent/standing.ts';
import { figureWords } from '../sheet/figure-words.ts';
import type { AtDesk } from './at-desk.ts';
import type { Templates } from './templates.ts';
import { TopicNote } from './TopicNote.tsx';

type Props = { readonly at: AtDesk; readonly heading: string; readonly none: string; readonly templates: Templates };

/** What the patient was not sure of, with what was shown to them. */
export function NotSure({ at, heading, none, templates }: Props) {
  const { t, review, catalog, language } = at;
  const unsure = countedRisks(review, catalog).filter(({ risk }) => review.answers[risk.id] === 'not-sure');
  return (
    <>
      <h2 id="agenda-not-sure">{heading}</h2>
      {unsure.length === 0 && <p>{none}</p>}
      {unsure.map(({ risk, figure }) => (
        <details key={risk.id} className="not-sure">
          <summary>{risk.title}</summary>
          <p className="hint">{t('agenda.shown', { figure: figureWords(figure, t, language).join(' ') })}</p>
          <TopicNote
            at={at}
            topic={{ kind: 'risk', id: risk.id }}
            label={t('agenda.answer.to', { what: risk.title })}
            templates={templates}
          />
        </details>
      ))}
    </>
  );
}
