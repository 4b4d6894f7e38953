import type { ColumnDef } from '@tanstack/react-table';
import { useMemo } from 'react';
import { formatExact, type Translate, useMessages } from '../../messages';
import type { Difference, Reason } from '../../report';
import { FigureTable, type figureTable } from '../parts/figure-table';
import './changes.css';

/** The numbers of one competency that differ, to be sorted by any column. */
export function ChangesTable({ name, rows }: { name: string; rows: Difference[] }) {
  const { t } = useMessages();
  const columns = useMemo(() => columnsOf(t), [t]);
  const caption = t('changes.caption', { competency: name });
  return (
    <FigureTable label={caption} caption={caption} className="changes" columns={columns} data={rows}>
      <h2>{name}</h2>
    </FigureTable>
  );
}

function columnsOf(t: Translate): ColumnDef<typeof figureTable, Difference>[] {
  const cohortOf = ({ cohort }: Difference) => Object.values(cohort).join(', ') || t('changes.everyone');
  const told = (value: number | undefined, otherwise: string) => (value === undefined ? otherwise : written(value, 7));
  return [
    { id: 'statistic', header: t('changes.statistic'), accessorFn: ({ statistic }) => statistic },
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
      accessorFn: ({ reasons }) => reasons.map((reason) => reasonText(t, reason)).join('; '),
    },
  ];
}

/** So many digits that a small change is seen. */
const written = (value: number, digits: number) => formatExact(Number(value.toPrecision(digits)));

const share = (relative: number | undefined) =>
  relative === undefined ? '' : `${relative > 0 ? '+' : '−'}${written(Math.abs(100 * relative), 3)} %`;

function reasonText(t: Translate, reason: Reason): string {
  switch (reason.kind) {
    case 'data':
      return t(`changes.reasons.data-${reason.what}`, { source: reason.source });
    case 'decision':
    case 'setting':
    case 'version':
      return t(`changes.reasons.${reason.kind}`, { ...reason });
    case 'view':
      return t('changes.reasons.view');
    case 'unknown':
      return t('changes.reasons.unknown');
  }
}
