import type { Translate } from '../i18n/translate.ts';
import type { Risk } from '../risks/catalog.ts';

/** One below the risk's own title. */
type Level = 'h2' | 'h3';

/** What a risk is and what is done about it. Nothing is folded away. */
export function RiskText({ risk, t, level }: { readonly risk: Risk; readonly t: Translate; readonly level: Level }) {
  const Heading = level;
  return (
    <>
      <Heading>{t('risk.whatCouldHappen')}</Heading>
      <p>{risk.whatCouldHappen}</p>
      <Heading>{t('risk.whatItIs')}</Heading>
      <p>{risk.whatItIs}</p>
      <Lines level={level} heading={t('risk.team')} lines={risk.howTeamLowersIt} />
      <Lines level={level} heading={t('risk.you')} lines={risk.whatYouCanDo} />
      <Lines level={level} heading={t('risk.lookOut')} lines={risk.lookOutFor} />
      <p>{t('risk.serious', { severity: named(risk.severity), permanence: named(risk.permanence) })}</p>
    </>
  );
}

// A message's cases are names, and a name has no hyphen.
const named = (code: string) => code.replaceAll('-', '_');

type LinesProps = { readonly level: Level; readonly heading: string; readonly lines: readonly string[] };

function Lines({ level: Heading, heading, lines }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <Heading>{heading}</Heading>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
