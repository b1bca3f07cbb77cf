import { useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import type { Technique } from '../risks/catalog.ts';
import type { PaperWish } from '../sheet/wish.ts';
import { Choice } from '../ui/Choice.tsx';
import { PaperChoice } from './PaperChoice.tsx';

/** What is to be printed, and how. */
export type PaperReviewWish = PaperWish & { readonly technique: string };

type Props = {
  readonly t: Translate;
  readonly techniques: readonly Technique[];
  readonly paper: PaperWish['paper'];
  readonly busy: boolean;
  readonly failed: boolean;
  readonly onPrint: (wish: PaperReviewWish) => void;
  readonly onSave: (wish: PaperReviewWish) => void;
};

/** A blank review for whoever prefers a pen. Nobody's answers are in it, so it can be printed for anybody. */
export function PaperReview({ t, techniques, paper, busy, failed, onPrint, onSave }: Props) {
  const [technique, setTechnique] = useState(techniques.length === 1 ? (techniques[0]?.id ?? null) : null);
  const [wish, setWish] = useState<PaperWish>({ paper, layout: 'standard' });
  const [isMissed, setIsMissed] = useState(false);
  const withTechnique = (use: (wish: PaperReviewWish) => void) => () => {
    setIsMissed(technique === null);
    if (technique !== null) use({ ...wish, technique });
  };
  return (
    <>
      <p>{t('paperPage.what')}</p>
      <Choice
        name="technique"
        legend={t('paperPage.technique')}
        options={techniques.map(({ id, title, summary }) => ({ value: id, label: title, hint: summary }))}
        value={technique}
        disabled={false}
        onChoose={(id) => {
          setTechnique(id);
          setIsMissed(false);
        }}
      />
      <PaperChoice t={t} chosen={wish} onChoose={(changed) => setWish({ ...wish, ...changed })} />
      {isMissed && (
        <p role="alert" className="error">
          {t('paperPage.technique.needed')}
        </p>
      )}
      <p className="buttons">
        <button type="button" className="primary" disabled={busy} onClick={withTechnique(onPrint)}>
          {t('paperPage.print')}
        </button>
        <button type="button" disabled={busy} onClick={withTechnique(onSave)}>
          {t('paperPage.save')}
        </button>
      </p>
      <p role="status">{busy && t('paperPage.busy')}</p>
      {failed && (
        <p role="alert" className="error">
          {t('paperPage.fault')}
        </p>
      )}
    </>
  );
}
