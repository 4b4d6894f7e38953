import { useState } from 'react';
import type { CsvCell } from '../../report';
import './listed.css';
import { Pages } from './pages';
import { pageOf } from './paging';
import { SaveTable } from './save-table';

const PAGE = 25;

type Column = { id: string; name: string; numeric?: true };
type ListedProps<Entry> = {
  list: readonly Entry[];
  title: string;
  columns: readonly Column[];
  /** What the list is called as a file. */
  fileName: string;
  keyOf(entry: Entry): string;
  /** The cells of one entry, in the order of the columns; the first names the row. */
  cells(entry: Entry): CsvCell[];
};

/** A long list as a table, page by page and as a file, folded away under its title; nothing where it is empty. */
export function Listed<Entry>({ list, title, columns, fileName, keyOf, cells }: ListedProps<Entry>) {
  const [asked, setAsked] = useState(0);
  if (list.length === 0) return null;
  const page = pageOf(list, asked, PAGE);
  const classOf = ({ numeric }: Column) => (numeric ? 'num' : undefined);
  const [first, ...others] = columns;
  return (
    <details className="listed">
      <summary>{title}</summary>
      <table className="stacks">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={classOf(column)}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.entries.map((entry) => {
            const [name, ...rest] = cells(entry);
            return (
              <tr key={keyOf(entry)}>
                <th scope="row" data-label={first?.name}>
                  {name}
                </th>
                {others.map((column, at) => (
                  <td key={column.id} data-label={column.name} className={classOf(column)}>
                    {rest[at] ?? '–'}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <Pages page={page} onAsk={setAsked} of={title} />
      <div className="save">
        <SaveTable name={fileName} of={title} rows={() => [columns.map(({ name }) => name), ...list.map(cells)]} />
      </div>
    </details>
  );
}
