import { useEffect, useState } from 'react';
import { PaperReview, type PaperReviewWish } from '../patient/PaperReview.tsx';
import { Plain } from '../patient/Plain.tsx';
import { techniquesOf } from '../risks/clinic.ts';
import { describePaperReview } from '../sheet/paper-review.ts';
import { loadCatalog, type LoadedCatalog } from './catalogs.ts';
import type { Words } from './make-pdf.ts';
import { offerFile } from './offer-file.ts';
import { fetchPdfTools } from './pdf-tools.ts';
import { printFile } from './print-file.ts';
import { paperTexts } from './texts.ts';
import { useClinic } from './use-clinic.ts';

const LANGUAGE = 'en';

/** Prints a blank review of the catalog that ships with the app. */
export function PaperReviewApp() {
  const [t] = useState(() => paperTexts(LANGUAGE));
  const clinic = useClinic();
  const [loaded, setLoaded] = useState<LoadedCatalog | null>(null);
  const [standing, setStanding] = useState<'ready' | 'busy' | 'failed'>('ready');
  useEffect(() => {
    void loadCatalog().then(setLoaded, () => setStanding('failed'));
    void fetchPdfTools();
  }, []);
  const withPdf = (use: (file: File) => void) => (wish: PaperReviewWish) => {
    if (!loaded) return;
    setStanding('busy');
    makePaperReview(loaded, { t, language: LANGUAGE, clinic }, wish)
      .then(use)
      .then(
        () => setStanding('ready'),
        () => setStanding('failed'),
      );
  };
  return (
    <Plain t={t} title={t('paperPage.title')}>
      {loaded ? (
        <PaperReview
          key={clinic?.paper ?? 'a4'}
          t={t}
          techniques={techniquesOf(clinic, loaded.catalog)}
          paper={clinic?.paper ?? 'a4'}
          busy={standing === 'busy'}
          failed={standing === 'failed'}
          onPrint={withPdf(printFile)}
          onSave={withPdf(offerFile)}
        />
      ) : (
        <p role="status">{t('frame.loading')}</p>
      )}
    </Plain>
  );
}

async function makePaperReview(
  { catalog, reference }: LoadedCatalog,
  words: Words,
  { technique, paper, layout }: PaperReviewWish,
): Promise<File> {
  const { makeSheetPdf, fonts } = await fetchPdfTools();
  const made = makeSheetPdf({
    sheet: describePaperReview({ ...words, catalog, technique }),
    record: null,
    paper,
    layout,
    fonts,
    date: `${catalog.compiled}T00:00:00Z`,
    fileId: reference.textHash.slice(0, 32),
  });
  if (!made.ok) throw new Error(`the fonts lack: ${made.characters.join(' ')}`);
  return new File([made.bytes], 'beforehand-on-paper.pdf', { type: 'application/pdf' });
}
