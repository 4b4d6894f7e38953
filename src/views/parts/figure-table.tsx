import {
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  sortFn_text,
  type TableOptions,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo, useState } from 'react';
import { type Counted, formatCount, useMessages } from '../../messages';
import { isRefused, type OrRefusal, type Refusal } from '../../vocabulary';
import { Figure, type HowRequest } from '../how';
import { Refused } from './refused';
import { SortHead } from './sort-head';

/** What every table of figures can do: be sorted. */
export const figureTable = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { text: sortFn_text },
});

/** What is read in a cell: the figure and what stands under it, or why there is none. */
export type CellText = string | [figure: string, under: string] | { refusal: Refusal };

/** What a column is sorted by; a refused figure has nothing, and goes last. */
export const sortedBy = <Value,>(result: OrRefusal<Value>, pick: (value: Value) => number) =>
  isRefused(result) ? undefined : pick(result);

/** A cell that can be asked how its figure came about. */
export function FigureCell({
  shown,
  counted = 'matched',
  ...request
}: Omit<HowRequest, 'figure'> & { shown: CellText; counted?: Counted }) {
  if (typeof shown === 'object' && 'refusal' in shown) return <Refused refusal={shown.refusal} counted={counted} />;
  const [figure, under] = typeof shown === 'string' ? [shown] : shown;
  return (
    <Figure {...request} figure={under ? `${figure} ${under}` : figure}>
      {figure}
      {under && <small>{under}</small>}
    </Figure>
  );
}

type FigureTableProps<Row extends RowData> = Pick<TableOptions<typeof figureTable, Row>, 'columns' | 'data'> & {
  label: string;
  caption: string;
  className?: string;
  children?: ReactNode;
  /** Why a row has no figures at all; it is then said once. */
  refusalOf?: (row: Row) => Refusal | null;
  /** So many rows are there at first, and so many more each time they are asked for: to sort a hundred thousand takes seconds. */
  most?: number;
};

/** Every number of a finding, to sort and to ask; the first column names the rows. It scrolls by itself where it is too wide. */
export function FigureTable<Row extends RowData>({
  columns,
  data,
  label,
  caption,
  className,
  children,
  refusalOf,
  most = Number.POSITIVE_INFINITY,
}: FigureTableProps<Row>) {
  const { t } = useMessages();
  const [drawn, setDrawn] = useState(most);
  const shown = useMemo(() => (data.length > drawn ? data.slice(0, drawn) : data), [data, drawn]);
  const table = useTable({ features: figureTable, columns, data: shown });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={`panel wide-table ${className ?? ''}`.trim()} aria-label={label} tabIndex={0}>
      {children}
      <table>
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          {table.getHeaderGroups().map(({ id, headers }) => (
            <tr key={id}>
              {headers.map(({ column }) => (
                <SortHead
                  key={column.id}
                  text={String(column.columnDef.header)}
                  sorted={column.getIsSorted()}
                  onSort={column.getToggleSortingHandler()}
                />
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => {
            const [name, ...cells] = row.getAllCells();
            const refusal = refusalOf?.(row.original) ?? null;
            return (
              <tr key={row.id}>
                <th scope="row">{name && <table.FlexRender cell={name} />}</th>
                {refusal ? (
                  <td className="whole" colSpan={cells.length}>
                    <Refused refusal={refusal} />
                  </td>
                ) : (
                  cells.map((cell) => (
                    <td key={cell.id} data-label={String(cell.column.columnDef.header)}>
                      <table.FlexRender cell={cell} />
                    </td>
                  ))
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {data.length > drawn && (
        <p className="more-rows">
          <span role="status">
            {t('shell.rowsDrawn', { drawn: formatCount(drawn), total: formatCount(data.length) })}
          </span>{' '}
          <button type="button" className="button" onClick={() => setDrawn(drawn + most)}>
            {t('shell.moreRows', { n: formatCount(Math.min(most, data.length - drawn)) })}
          </button>
        </p>
      )}
    </section>
  );
}
