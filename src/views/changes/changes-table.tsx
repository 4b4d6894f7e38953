import type { ColumnDef } from '@tanstack/react-table';
import { useMemo } from 'react';
import { formatExact, statisticWords } from '../../messages';
import type { Difference, Reason } from '../../report';
import { FigureTable, type figureTable } from '../parts/figure-table';
import { groupingName, groupingValue } from '../parts/grouping-words';
import { type ReasonNames, reasonsBeside } from './reason-words';
import './changes.css';

/** Results by course may differ in a hundred thousand numbers: a page draws no more at once. */
const MOST_ROWS = 50;

type ChangesTableProps = { name: string; rows: Difference[]; names: ReasonNames; listed: Reason[] };

/** The numbers of one competency that differ, to be sorted by any column. */
export function ChangesTable({ name, rows, names, listed }: ChangesTableProps) {
  const columns = useMemo(() => columnsOf(names, listed), [names, listed]);
  const caption = names.t('changes.caption', { competency: name });
  return (
    <FigureTable label={caption} caption={caption} className="changes" columns={columns} data={rows} most={MOST_ROWS}>
      <h2>{name}</h2>
    </FigureTable>
  );
}

function columnsOf(names: ReasonNames, listed: Reason[]): ColumnDef<typeof figureTable, Difference>[] {
  const { t, framework, language } = names;
  const cohortOf = ({ cohort }: Difference) =>
    Object.entries(cohort)
      .map(([id, value]) => groupingValue(framework, language, id, value))
      .join(t('shell.filters.separator')) || t('changes.everyone');
  const told = (value: number | undefined, otherwise: string) => (value === undefined ? otherwise : written(value, 7));
  const reasonsOf = ({ reasons }: Difference) => reasonsBeside(names, reasons, listed);
  return [
    {
      id: 'statistic',
      header: t('changes.statistic'),
      accessorFn: ({ statistic }) => statisticWords(t, statistic, (id) => groupingName(t, id)),
    },
    { id: 'cohort', header: t('changes.cohort'), accessorFn: cohortOf },
    {
      id: 'older',
      header: t('changes.older'),
      accessorFn: ({ older }) => older,
      sortUndefined: 'last',
      cell: ({ row }) => told(row.original.older, t('changes.appeared')),
    },
    {
      id: 'newer',
      header: t('changes.newer'),
      accessorFn: ({ newer }) => newer,
      sortUndefined: 'last',
      cell: ({ row }) => told(row.original.newer, t('changes.vanished')),
    },
    {
      id: 'relative',
      header: t('changes.relative'),
      accessorFn: ({ relative }) => (relative === undefined ? undefined : Math.abs(relative)),
      sortUndefined: 'last',
      cell: ({ row }) => share(row.original.relative),
    },
    {
      id: 'reason',
      header: t('changes.reason'),
      accessorFn: (row) => reasonsOf(row).join('; '),
      cell: ({ row }) => (
        <ul className="plain reasons">
          {reasonsOf(row.original).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ),
    },
  ];
}

/** So many digits that a small change is seen. */
const written = (value: number, digits: number) => formatExact(Number(value.toPrecision(digits)));

const share = (relative: number | undefined) =>
  relative === undefined ? '' : `${relative > 0 ? '+' : '−'}${written(Math.abs(100 * relative), 3)} %`;
