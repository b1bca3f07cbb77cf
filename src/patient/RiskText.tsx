import type { Translate } from '../i18n/translate.ts';
import type { Risk } from '../risks/catalog.ts';

/** What a risk is and what is done about it. Nothing is folded away. */
export function RiskText({ risk, t }: { readonly risk: Risk; readonly t: Translate }) {
  return (
    <>
      <h2>{t('risk.whatCouldHappen')}</h2>
      <p>{risk.whatCouldHappen}</p>
      <h2>{t('risk.whatItIs')}</h2>
      <p>{risk.whatItIs}</p>
      <Lines heading={t('risk.team')} lines={risk.howTeamLowersIt} />
      <Lines heading={t('risk.you')} lines={risk.whatYouCanDo} />
      <Lines heading={t('risk.lookOut')} lines={risk.lookOutFor} />
      <p>{t('risk.serious', { severity: named(risk.severity), permanence: named(risk.permanence) })}</p>
    </>
  );
}

// A message's cases are names, and a name has no hyphen.
const named = (code: string) => code.replaceAll('-', '_');

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{heading}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
