import type { Translate } from '../i18n/translate.ts';
import { applicableFlags } from '../risks/applies.ts';
import type { WarningSign } from '../risks/catalog.ts';
import type { Block } from './blocks.ts';
import type { SheetSource } from './source.ts';

/** What to look out for at home, whom to ring, and how to change one's mind. @param level of its heading; of those below it, one more. */
export function takeHomePart(
  { catalog, clinic, t }: Pick<SheetSource, 'catalog' | 'clinic' | 't'>,
  technique: string | null,
  level: 1 | 2,
): readonly Block[] {
  const flags = technique === null ? [] : applicableFlags(catalog, technique);
  const below = level === 1 ? 2 : 3;
  return [
    { kind: 'heading', level, text: t('sheet.takeHome') },
    {
      kind: 'fields',
      fields: [
        { label: t('sheet.takeHome.clinic'), value: clinic?.phone ?? null },
        { label: t('sheet.takeHome.emergency'), value: clinic?.emergencyNumber ?? null },
      ],
    },
    ...(['emergency-now', 'call-team-same-day'] as const).flatMap((action) => {
      const items = flags.filter((flag) => flag.action === action).map((flag) => signWords(flag, t));
      return items.length === 0
        ? []
        : ([
            { kind: 'heading', level: below, text: t(`flag.${action}`) },
            { kind: 'list', ordered: false, items },
          ] as const);
    }),
    { kind: 'heading', level: below, text: t('sheet.changeMind') },
    { kind: 'paragraph', text: t('done.changeMind') },
  ];
}

const signWords = ({ title, symptoms, actionText }: WarningSign, t: Translate) =>
  t('sheet.sign', { title, symptoms: symptoms.join('; '), action: actionText });
