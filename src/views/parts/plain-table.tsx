import type { ReactNode } from 'react';

type PlainTableProps = {
  caption: string;
  head: ReactNode[];
  rows: { id: string | number; head: ReactNode; cells: ReactNode[] }[];
};

/** A small table: its first column names the rows. It scrolls by itself where it is wider than its place. */
export function PlainTable({ caption, head, rows }: PlainTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="plain-table" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have nothing but their place
              <th key={index} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, head: name, cells }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have nothing but their place
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
