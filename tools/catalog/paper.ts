import { makeSheetPdf } from '../../src/pdf/make-sheet.ts';
import { describePaperReview } from '../../src/sheet/paper-review.ts';
import type { PaperWish } from '../../src/sheet/wish.ts';
import { named, sheetFonts } from '../shared/words-and-fonts.ts';
import { newestVersion } from './files.ts';
import { proofSource, written, type Written } from './proof.ts';

type Wish = PaperWish & {
  readonly id: string;
  readonly language: string;
  readonly technique: string;
  readonly out: string;
};

/** Writes a review to fill in with a pen, of the newest version of a catalog. @param today `YYYY-MM-DD`: an approval may have ended. */
export function writePaperReview(root: string, wish: Wish, today: string): Written {
  const { id, language, technique, paper, layout, out } = wish;
  const version = newestVersion(root, id);
  const source = version && proofSource(version, language, today);
  if (!source) return { ok: false, why: `no catalog ${id} in ${language} that opens: see catalog check` };
  const { catalog, t, textHash } = source;
  if (!catalog.techniques.some((one) => one.id === technique)) {
    const known = catalog.techniques.map((one) => one.id).join(', ');
    return { ok: false, why: `${id} has no technique ${technique}: it has ${known}` };
  }
  const made = makeSheetPdf({
    sheet: describePaperReview({ catalog, technique, t, language, clinic: null }),
    record: null,
    paper,
    layout,
    fonts: sheetFonts(),
    date: `${catalog.compiled}T00:00:00Z`,
    fileId: textHash.slice(0, 32),
  });
  if (!made.ok) return { ok: false, why: `the fonts lack: ${made.characters.map(named).join(', ')}` };
  return written(out, made.bytes);
}
