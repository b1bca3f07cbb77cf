import type { Translate } from '../i18n/translate.ts';
import type { Source } from '../risks/structure.ts';

type Known = { readonly label: string; readonly words: string | undefined };

const NOTHING: readonly Known[] = [];

type Props = {
  readonly t: Translate;
  readonly sources: readonly Source[];
  /** What is known of the count; left out where nothing was counted. */
  readonly about?: readonly Known[];
};

/** Who was counted, and where it can be read. The one thing on a risk's page that is folded away. */
export function FigureSources({ t, sources, about = NOTHING }: Props) {
  const known = about.filter(({ words }) => words !== undefined);
  if (known.length + sources.length === 0) return null;
  return (
    <details className="figure-sources">
      <summary>{t(known.length > 0 ? 'figure.details' : 'figure.sources')}</summary>
      {known.length > 0 && (
        <dl>
          {known.map(({ label, words }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {sources.length > 0 && <SourceList t={t} sources={sources} titled={known.length > 0} />}
    </details>
  );
}

function SourceList({ t, sources, titled }: Pick<Props, 't' | 'sources'> & { readonly titled: boolean }) {
  return (
    <>
      {titled && <p className="sources-title">{t('figure.sources')}</p>}
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <span lang="en">{source.citation}</span> <SourceLink source={source} t={t} />
          </li>
        ))}
      </ul>
      {sources.some(addressOf) && <p className="aside">{t('figure.source.leaves')}</p>}
    </>
  );
}

function SourceLink({ source, t }: { readonly source: Source; readonly t: Translate }) {
  const address = addressOf(source);
  if (!address) return null;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {t('figure.source.link', { domain: new URL(address).hostname })}
    </a>
  );
}

function addressOf({ doi, url, pmid }: Source): string | undefined {
  if (doi) return `https://doi.org/${doi}`;
  return url ?? (pmid && `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`);
}
