import type { Translate } from '../i18n/translate.ts';
import type { WarningSign } from '../risks/catalog.ts';
import type { Clinic } from '../risks/clinic.ts';

const ACTIONS = ['emergency-now', 'call-team-same-day'] as const;

type Props = {
  readonly t: Translate;
  readonly flags: readonly WarningSign[];
  readonly clinic: Clinic | null;
  readonly level: 2 | 3;
};

/** Warning signs and what to do, those that cannot wait first. */
export function WarningSigns({ t, flags, clinic, level }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const number = { 'emergency-now': clinic?.emergencyNumber, 'call-team-same-day': clinic?.phone };
  return ACTIONS.map((action) => (
    <section
      key={action}
      className={`notice ${action === 'emergency-now' ? 'danger' : 'quiet'}`}
      aria-label={t(`flag.${action}`)}
    >
      <Heading>{t(`flag.${action}`)}</Heading>
      {number[action] && (
        <p>
          <a href={`tel:${number[action].replaceAll(/[^+\d]/g, '')}`}>{number[action]}</a>
        </p>
      )}
      <ul>
        {flags
          .filter((flag) => flag.action === action)
          .map(({ id, title, symptoms, actionText }) => (
            <li key={id}>
              <strong>{title}.</strong> {symptoms.join('; ')}. {actionText}
            </li>
          ))}
      </ul>
    </section>
  ));
}
