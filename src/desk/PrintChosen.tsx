import type { DeskSession } from './desk-session.ts';
import type { Line } from './line.ts';
import { missingWords } from './state-words.ts';

type Props = { readonly session: DeskSession; readonly lines: readonly Line[]; readonly onPrint: () => void };

/** Before several sheets are printed in one go: what each of them still lacks. */
export function PrintChosen({ session, lines, onPrint }: Props) {
  const { t } = session;
  return (
    <section aria-labelledby="print-chosen" className="print-chosen">
      <h2 id="print-chosen">{t('list.missingFirst')}</h2>
      <ul>
        {lines.map(({ slot, listing }) => {
          const missing = missingWords(listing?.missing ?? [], session);
          return (
            <li key={slot}>
              <strong>
                <bdi>{listing?.name ?? t('list.noName')}</bdi>
              </strong>
              : {missing.length > 0 ? missing.join(', ') : t('list.nothingMissing')}
            </li>
          );
        })}
      </ul>
      <p className="buttons">
        <button type="button" className="primary" onClick={onPrint}>
          {t('list.printNow', { count: lines.length })}
        </button>
      </p>
    </section>
  );
}
