import { useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { formatLevel, useMessages } from '../../messages';
import { type ChangeFinding, type Comparison, isRefused } from '../../vocabulary';
import { CompetencyMark } from '../parts/competency-mark';
import { useFramework } from '../parts/framework';
import { Icon } from '../parts/icons';
import { Refused } from '../parts/refused';
import { tableColumns, tableFeatureSet } from './table-columns';

/** Sets what follows an underscore below the line: d_z, g_av. */
function Notation({ text }: { text: string }) {
  const [, before, below, after] = /^(.*?)_([a-z]+)(.*)$/.exec(text) ?? [];
  if (below === undefined) return text;
  return (
    <span>
      {before}
      <sub>{below}</sub>
      {after}
    </span>
  );
}

/** Every number of the finding, to sort and to ask. */
export function TableView({ finding, ordered }: { finding: ChangeFinding; ordered: Comparison[] }) {
  const { t } = useMessages();
  const { nameOf, indexOf } = useFramework();
  const columns = useMemo(
    () =>
      tableColumns({
        t,
        nameOf,
        family: finding.comparisons,
        name: ({ competency }) => (
          <span className="competency-name">
            <CompetencyMark index={indexOf(competency)} />
            {nameOf(competency)}
          </span>
        ),
      }),
    [t, nameOf, indexOf, finding],
  );
  const table = useTable({ features: tableFeatureSet, columns, data: ordered });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="panel wide-table" aria-label={t('overview.table.region')} tabIndex={0}>
      <table>
        <caption>
          <span>{t('overview.table.caption', { level: formatLevel(finding.confidence) })}</span>
        </caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map(({ column }) => {
                const sorted = column.getIsSorted();
                const header = String(column.columnDef.header);
                return (
                  <th
                    key={column.id}
                    scope="col"
                    aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
                  >
                    <button type="button" className="sort" onClick={column.getToggleSortingHandler()}>
                      <Notation text={header} />
                      {sorted && <Icon name={sorted === 'asc' ? 'up' : 'down'} size={12} />}
                    </button>
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => {
            const [name, ...cells] = row.getAllCells();
            const { n, t: test } = row.original;
            const refused = n < 2 && isRefused(test) ? test.refusal : null;
            return (
              <tr key={row.id}>
                <th scope="row">{name && <table.FlexRender cell={name} />}</th>
                {refused ? (
                  <td className="whole" colSpan={cells.length}>
                    <Refused refusal={refused} />
                  </td>
                ) : (
                  cells.map((cell) => (
                    <td key={cell.id}>
                      <table.FlexRender cell={cell} />
                    </td>
                  ))
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
