import type { MessageValues, Translate } from '../i18n/translate.ts';
import type { Counted } from '../sheet/figure-sentences.ts';
import { legendOf } from '../sheet/icon-squares.ts';
import { hatched, outlined, solid } from './icon-array.ts';

const MARKS = { sure: solid, maybe: hatched, rest: outlined } as const;

type Props = { readonly counted: Counted; readonly values: MessageValues; readonly t: Translate };

/** What the squares of an icon array mean, in words. */
export function IconArrayLegend({ counted, values, t }: Props) {
  return (
    <>
      <ul className="legend">
        {legendOf(counted).map(({ mark, message }) => (
          <li key={mark}>
            <svg className="icon-array" viewBox="0 0 8 8" aria-hidden="true">
              <path className={mark} d={MARKS[mark](0, 0)} />
            </svg>
            {t(message, values)}
          </li>
        ))}
      </ul>
      <p className="aside">{t('figure.picture.each', values)}</p>
    </>
  );
}
