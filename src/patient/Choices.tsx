import type { Translate } from '../i18n/translate.ts';

/** Stop, talk first, or say no: always in view, equal in size and weight, recording nothing. Last in the document. */
export function Choices({ t }: { readonly t: Translate }) {
  return (
    <nav id="choices" className="choices" aria-label={t('choices.label')} tabIndex={-1}>
      <details className="choices-narrow">
        <summary>{t('choices.open')}</summary>
        <ChoiceLinks t={t} />
      </details>
      <div className="choices-wide">
        <ChoiceLinks t={t} />
      </div>
    </nav>
  );
}

function ChoiceLinks({ t }: { readonly t: Translate }) {
  return (
    <ul>
      <li>
        <a href="#/stop">{t('choices.stop')}</a>
      </li>
      <li>
        <a href="#/talk-first">{t('choices.talkFirst')}</a>
      </li>
      <li>
        <a href="#/say-no">{t('choices.no')}</a>
      </li>
    </ul>
  );
}
