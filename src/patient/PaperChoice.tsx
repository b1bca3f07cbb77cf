import type { Translate } from '../i18n/translate.ts';
import { LAYOUTS, PAPERS, type PaperWish } from '../sheet/wish.ts';
import { SmallChoice } from '../ui/SmallChoice.tsx';

type Props = {
  readonly t: Translate;
  readonly chosen: PaperWish;
  readonly onChoose: (changed: Partial<PaperWish>) => void;
};

/** On which paper, and how large. */
export const PaperChoice = ({ t, chosen: { paper, layout }, onChoose }: Props) => (
  <>
    <SmallChoice
      name="layout"
      legend={t('sheetPage.layout')}
      options={LAYOUTS.map((value) => ({ value, label: t(`layout.${value}`) }))}
      value={layout}
      onChoose={(value) => onChoose({ layout: value })}
    />
    <SmallChoice
      name="paper"
      legend={t('sheetPage.paper')}
      options={PAPERS.map((value) => ({ value, label: t(`paper.${value}`) }))}
      value={paper}
      onChoose={(value) => onChoose({ paper: value })}
    />
  </>
);
