import { renderToStaticMarkup } from 'react-dom/server';
import type { Proof, ProofBlock, ProofEntry, ProofRow } from './blocks.ts';
import { STYLE } from './style.ts';

/** A proof as one HTML file that asks for nothing else: no script, no font, no picture. On screen, and to be printed. */
export function proofHtml(proof: Proof): string {
  const { title, language, direction, notice, running, allOfIt, blocks } = proof;
  const page = (
    <html lang={language} dir={direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta httpEquiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>{title}</title>
        <style>{`${STYLE}${pageBoxes(notice, running)}`}</style>
      </head>
      <body>
        <p className="running">
          <strong>{notice}</strong>
          <br />
          {running}
        </p>
        <h1>{title}</h1>
        {blocks.map((block, i) => (
          <BlockView key={i} block={block} allOfIt={allOfIt} />
        ))}
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}

/** What stands on every printed page. @see CSS Paged Media Module Level 3, page-margin boxes */
const pageBoxes = (notice: string, running: string) => `
@page {
  @top-left { content: ${cssText(`${notice}\n${running}`)}; }
  @top-right { content: "page " counter(page) " of " counter(pages); }
}`;

/** A string of CSS: whatever could end it, or the element it stands in, is written as a number. */
const cssText = (text: string) =>
  `"${text.replaceAll(/[^\p{L}\p{N} .,:()-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;

function BlockView({ block, allOfIt }: { readonly block: ProofBlock; readonly allOfIt: string }) {
  switch (block.kind) {
    case 'section':
      return <h2 id={block.anchor}>{block.title}</h2>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      );
    case 'fields':
      return <Fields fields={block.fields} />;
    case 'rows':
      return <Rows rows={block.rows} />;
    case 'contents':
      return <Contents lines={block.lines} />;
    case 'entry':
      return <Entry entry={block} allOfIt={allOfIt} />;
    case 'page-break':
      return <hr />;
  }
}

type Of<K extends ProofBlock['kind']> = Extract<ProofBlock, { kind: K }>;

const Contents = ({ lines }: Pick<Of<'contents'>, 'lines'>) => (
  <ol className="contents">
    {lines.map(({ text, anchor }, i) => (
      <li key={i}>
        <a href={`#${anchor}`}>{text}</a>
      </li>
    ))}
  </ol>
);

const Entry = ({ entry, allOfIt }: { readonly entry: ProofEntry; readonly allOfIt: string }) => (
  <section id={entry.anchor}>
    <h3>
      <span>{entry.title}</span>
      <Box />
      <span className="all">{allOfIt}</span>
    </h3>
    <Rows rows={entry.rows} />
  </section>
);

const Box = () => <span className="box" aria-hidden="true" />;

const Rows = ({ rows }: { readonly rows: readonly ProofRow[] }) => (
  <div className={rows.every(({ label }) => label === '') ? 'unlabelled' : undefined}>
    {rows.map(({ label, text, mark }, i) => (
      <div key={i} className={mark === null ? 'row' : 'row marked'}>
        <span>{label}</span>
        <p>
          {mark !== null && <strong>{mark} </strong>}
          {text}
        </p>
        <Box />
        <span className="ink" aria-hidden="true" />
      </div>
    ))}
  </div>
);

const Fields = ({ fields }: Pick<Of<'fields'>, 'fields'>) => (
  <dl>
    {fields.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd className={value === null ? 'blank' : undefined}>{value}</dd>
      </div>
    ))}
  </dl>
);
