import { createColumnHelper } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import {
  type Adjustment,
  adjustedP,
  formatChange,
  formatInterval,
  formatNumber,
  formatP,
  formatPercent,
  meanOf,
  type Translate,
} from '../../../messages';
import type { MethodId } from '../../../report';
import { type Interval, isRefused, type UnpairedComparison } from '../../../vocabulary';
import { type CellText, FigureCell, type figureTable, sortedBy } from '../../parts/figure-table';

const helper = createColumnHelper<typeof figureTable, UnpairedComparison>();

type ColumnId = 'pre' | 'post' | 'gain' | 't' | 'p' | 'pHolm' | 'pBH' | 'g' | 'u' | 'delta' | 'target';

type NumberColumn = {
  id: ColumnId;
  method: MethodId;
  value: (row: UnpairedComparison) => number | undefined;
  text: (row: UnpairedComparison, t: Translate) => CellText;
};

const withInterval = (value: string, ci: Interval | undefined): CellText => (ci ? [value, formatInterval(ci)] : value);

function waveText(summary: UnpairedComparison['pre'], n: number, t: Translate): CellText {
  if (!('mean' in summary)) return summary;
  const mean = formatNumber(summary.mean);
  const spread = summary.sd === undefined ? mean : `${mean} (${formatNumber(summary.sd)})`;
  return [spread, t('unpaired.table.n', { n })];
}

const COLUMNS: NumberColumn[] = [
  {
    id: 'pre',
    method: 'means',
    value: ({ pre }) => meanOf(pre) ?? undefined,
    text: ({ pre, n }, t) => waveText(pre, n.before, t),
  },
  {
    id: 'post',
    method: 'means',
    value: ({ post }) => meanOf(post) ?? undefined,
    text: ({ post, n }, t) => waveText(post, n.after, t),
  },
  {
    id: 'gain',
    method: 'welch',
    value: ({ gain }) => meanOf(gain) ?? undefined,
    text: ({ gain }) => (isRefused(gain) ? gain : withInterval(formatChange(gain.mean), gain.ci)),
  },
  {
    id: 't',
    method: 'welch',
    value: ({ t }) => sortedBy(t, ({ statistic }) => statistic),
    text: ({ t }) => (isRefused(t) ? t : [formatNumber(t.statistic), `(${formatNumber(t.df, 1)})`]),
  },
  {
    id: 'p',
    method: 'welch',
    value: ({ t }) => sortedBy(t, ({ p }) => p),
    text: ({ t }) => (isRefused(t) ? t : formatP(t.p)),
  },
  ...(['holm', 'bh'] as const).map(
    (adjustment): NumberColumn => ({
      id: adjustment === 'holm' ? 'pHolm' : 'pBH',
      method: 'welch',
      value: ({ t }) => (isRefused(t) ? undefined : adjustedP(t, adjustment)),
      text: ({ t }) => (isRefused(t) ? t : formatP(adjustedP(t, adjustment))),
    }),
  ),
  {
    id: 'g',
    method: 'hedgesG',
    value: ({ hedgesG }) => sortedBy(hedgesG, ({ value }) => value),
    text: ({ hedgesG }) => (isRefused(hedgesG) ? hedgesG : withInterval(formatChange(hedgesG.value), hedgesG.ci)),
  },
  {
    id: 'u',
    method: 'mannWhitney',
    value: ({ mannWhitney }) => sortedBy(mannWhitney, ({ p }) => p),
    text: ({ mannWhitney }) => (isRefused(mannWhitney) ? mannWhitney : formatP(mannWhitney.p)),
  },
  {
    id: 'delta',
    method: 'mannWhitney',
    value: ({ mannWhitney }) => sortedBy(mannWhitney, ({ cliffsDelta }) => cliffsDelta),
    text: ({ mannWhitney }) =>
      isRefused(mannWhitney) ? mannWhitney : withInterval(formatChange(mannWhitney.cliffsDelta), mannWhitney.ci),
  },
  {
    id: 'target',
    method: 'twoShares',
    value: ({ target }) => sortedBy(target, ({ difference }) => difference),
    text: ({ target }) =>
      isRefused(target)
        ? target
        : [
            `${formatNumber(target.pre * 100, 0)} → ${formatPercent(target.post)}`,
            `≥ ${target.level}; [${target.differenceCi.map((limit) => formatNumber(limit * 100, 0)).join(', ')}]`,
          ],
  },
];

type ColumnContext = {
  t: Translate;
  nameOf: (competency: string) => string;
  adjustment: Adjustment;
  name: (row: UnpairedComparison) => ReactNode;
  picture: (row: UnpairedComparison) => ReactNode;
};

/** The columns of the table of two groups, in one language; of the two adjustments, the one that is shown. */
export function unpairedColumns({ t, nameOf, adjustment, name, picture }: ColumnContext) {
  return helper.columns([
    helper.accessor((row) => nameOf(row.competency), {
      id: 'competency',
      header: t('unpaired.table.competency'),
      sortFn: 'text',
      cell: ({ row }) => name(row.original),
    }),
    helper.accessor(({ gain }) => meanOf(gain) ?? undefined, {
      id: 'picture',
      header: t('unpaired.table.picture'),
      sortUndefined: 'last',
      cell: ({ row }) => picture(row.original),
    }),
    ...COLUMNS.filter(({ id }) => id !== (adjustment === 'holm' ? 'pBH' : 'pHolm')).map(({ id, method, value, text }) =>
      helper.accessor(value, {
        id,
        header: t(`unpaired.table.${id}`),
        sortUndefined: 'last',
        sortDescFirst: true,
        cell: ({ row: { original } }) => (
          <FigureCell
            method={method}
            subject={`${nameOf(original.competency)}: ${t(`unpaired.table.${id}`)}`}
            shown={text(original, t)}
            counted="waves"
            unpaired={original}
          />
        ),
      }),
    ),
  ]);
}
