import { Company, Need } from '../consent/events.ts';
import { Authority, Side } from '../consent/terms.ts';
import type { Factor } from '../risks/catalog.ts';
import { FACTOR_GROUPS } from '../risks/order.ts';
import type { PaperBlock } from './blocks.ts';
import type { PaperSource } from './paper-source.ts';

/** Who the patient is, who is with them, what they need, who decides; then what the team has to know of their health. */
export function paperAbout(source: PaperSource): readonly PaperBlock[] {
  const { catalog, t } = source;
  return [
    { kind: 'heading', level: 2, text: t('paper.about') },
    {
      kind: 'fields',
      fields: [t('identity.name'), t('identity.birthDate'), t('identity.hospitalNumber')].map((label) => ({
        label,
        value: null,
      })),
    },
    { kind: 'boxes', legend: t('company.legend'), options: Company.options.map((who) => t(`company.${who}`)) },
    { kind: 'boxes', legend: t('needs.legend'), options: Need.options.map((need) => t(`need.${need}`)) },
    { kind: 'writing', label: t('needs.words'), lines: 1 },
    { kind: 'boxes', legend: t('decider.legend'), options: [t('decider.patient'), t('decider.representative')] },
    { kind: 'writing', label: t('decider.name'), lines: 1 },
    {
      kind: 'boxes',
      legend: t('authority.legend'),
      options: [...Authority.options, 'none' as const].map((each) => t(`authority.${each}`)),
    },
    {
      kind: 'boxes',
      legend: t('side.legend'),
      hint: t('side.hint'),
      options: Side.options.map((side) => t(`side.${side}`)),
    },
    { kind: 'heading', level: 2, text: t('paper.health') },
    { kind: 'paragraph', text: t('health.why') },
    ...FACTOR_GROUPS.flatMap((group) =>
      catalog.factors.filter((factor) => factor.group === group).map((factor) => healthQuestion(factor, source)),
    ),
  ];
}

function healthQuestion(factor: Factor, { t }: PaperSource): PaperBlock {
  const answers = factor.private
    ? (['yes', 'no', 'not-sure', 'in-private'] as const)
    : (['yes', 'no', 'not-sure'] as const);
  const { why, whatYouShouldDo, beforehand } = factor;
  const then = beforehand === undefined ? [why, ...whatYouShouldDo] : [t('health.cannotWait'), beforehand, why];
  const text = t('paper.ifYes', { words: then.map(asSentence).join(' ') });
  return {
    kind: 'boxes',
    legend: factor.askPatient,
    options: answers.map((answer) => t(`health.${answer}`)),
    note: { text, strong: beforehand !== undefined },
  };
}

const asSentence = (words: string) => (/[.!?]$/u.test(words) ? words : `${words}.`);
