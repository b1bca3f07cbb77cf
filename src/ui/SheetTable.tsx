import type { Block } from '../sheet/blocks.ts';

type Props = { readonly table: Extract<Block, { kind: 'table' }> };

// The roles are said once more: a narrow screen stacks the cells, and some browsers then forget that they are a table.
/** A table whose rows become cards where the window is narrow. */
export function SheetTable({ table: { caption, columns, rows } }: Props) {
  return (
    <table className="sheet-table" role="table">
      <caption>{caption}</caption>
      <colgroup>
        {columns.map(({ head, share }) => (
          <col key={head} style={{ inlineSize: `${share * 100}%` }} />
        ))}
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ head }) => (
            <th key={head} scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((cells, i) => (
          <Row key={i} cells={cells} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ cells, columns }: { readonly cells: readonly string[]; readonly columns: Props['table']['columns'] }) {
  return (
    <tr role="row">
      {cells.map((cell, i) =>
        i === 0 ? (
          <th key={i} scope="row" role="rowheader">
            {cell}
          </th>
        ) : (
          <td key={i} role="cell" data-head={columns[i]?.head}>
            {cell}
          </td>
        ),
      )}
    </tr>
  );
}
