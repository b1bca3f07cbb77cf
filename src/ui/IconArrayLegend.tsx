import type { MessageId, MessageValues, Translate } from '../i18n/translate.ts';
import type { Counted } from '../sheet/figure-sentences.ts';
import { hatched, outlined, solid } from './icon-array.ts';

const MARKS = { sure: solid, maybe: hatched, rest: outlined } as const;

type Entry = { readonly mark: keyof typeof MARKS; readonly message: MessageId };
type Props = { readonly counted: Counted; readonly values: MessageValues; readonly t: Translate };

/** What the squares of an icon array mean, in words. */
export function IconArrayLegend({ counted, values, t }: Props) {
  return (
    <>
      <ul className="legend">
        {entriesOf(counted).map(({ mark, message }) => (
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

const rest: Entry = { mark: 'rest', message: 'figure.legend.rest' };
const maybe: Entry = { mark: 'maybe', message: 'figure.legend.maybe' };

function entriesOf({ form, about }: Counted): readonly Entry[] {
  switch (form) {
    case 'one':
      return [{ mark: 'sure', message: about ? 'figure.legend.about' : 'figure.legend.one' }, rest];
    case 'range':
      return [{ mark: 'sure', message: 'figure.legend.atLeast' }, maybe, rest];
    case 'none-seen':
      return [maybe, rest];
  }
}
