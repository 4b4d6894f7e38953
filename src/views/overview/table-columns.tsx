import { createColumnHelper } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { reliableBar, wholePercents } from '../../charts';
import {
  type Adjustment,
  adjustedP,
  formatChange,
  formatCount,
  formatDetectable,
  formatInterval,
  formatNumber,
  formatP,
  formatPercent,
  formatRankSum,
  formatShareless,
  meanOf,
  type Translate,
} from '../../messages';
import type { MethodId } from '../../report';
import { type Comparison, type Interval, isRefused, type OrRefusal } from '../../vocabulary';
import { type CellText, FigureCell, type figureTable, sortedBy } from '../parts/figure-table';

const helper = createColumnHelper<typeof figureTable, Comparison>();

export type ColumnId =
  | 'n'
  | 'pre'
  | 'post'
  | 'gain'
  | 't'
  | 'p'
  | 'pHolm'
  | 'pBH'
  | 'dz'
  | 'gav'
  | 'V'
  | 'wilcoxonP'
  | 'rankBiserial'
  | 'reliable'
  | 'target'
  | 'detectable';

export type NumberColumn = {
  id: ColumnId;
  method: MethodId;
  /** What is sorted by; undefined goes last. */
  value: (row: Comparison) => number | undefined;
  /** What is read: the figure and what stands under it, or why there is none. */
  text: (row: Comparison) => CellText;
};

const withInterval = (value: string, ci: Interval | undefined): CellText => (ci ? [value, formatInterval(ci)] : value);
const estimate = (effect: OrRefusal<{ value: number; ci?: Interval }>) =>
  isRefused(effect) ? effect : withInterval(formatChange(effect.value), effect.ci);
const known = (effect: OrRefusal<{ value: number }>) => sortedBy(effect, ({ value }) => value);

function summaryText(summary: Comparison['pre']): CellText {
  if (!('mean' in summary)) return summary;
  return summary.sd === undefined
    ? formatNumber(summary.mean)
    : [formatNumber(summary.mean), `(${formatNumber(summary.sd)})`];
}

function reliableText({ reliableChange }: Comparison): CellText {
  if (isRefused(reliableChange)) return reliableChange;
  const bar = reliableBar(reliableChange);
  return bar ? `${wholePercents([bar.up, bar.same, bar.down]).join(' / ')} %` : '';
}

function adjustedColumn(adjustment: Adjustment): NumberColumn {
  return {
    id: adjustment === 'holm' ? 'pHolm' : 'pBH',
    method: adjustment,
    value: ({ t }) => (isRefused(t) ? undefined : adjustedP(t, adjustment)),
    text: ({ t }) => (isRefused(t) ? t : formatP(adjustedP(t, adjustment))),
  };
}

const NUMBER_COLUMNS: NumberColumn[] = [
  { id: 'n', method: 'means', value: ({ n }) => n, text: ({ n }) => formatCount(n) },
  { id: 'pre', method: 'means', value: ({ pre }) => meanOf(pre) ?? undefined, text: ({ pre }) => summaryText(pre) },
  {
    id: 'post',
    method: 'means',
    value: ({ post }) => meanOf(post) ?? undefined,
    text: ({ post }) => summaryText(post),
  },
  {
    id: 'gain',
    method: 'pairedT',
    value: ({ gain }) => meanOf(gain) ?? undefined,
    text: ({ gain }) => ('mean' in gain ? withInterval(formatChange(gain.mean), gain.ci) : gain),
  },
  {
    id: 't',
    method: 'pairedT',
    value: ({ t }) => sortedBy(t, ({ statistic }) => statistic),
    text: ({ t }) => (isRefused(t) ? t : [formatNumber(t.statistic), `(${formatCount(t.df)})`]),
  },
  {
    id: 'p',
    method: 'pairedT',
    value: ({ t }) => sortedBy(t, ({ p }) => p),
    text: ({ t }) => (isRefused(t) ? t : formatP(t.p)),
  },
  adjustedColumn('holm'),
  adjustedColumn('bh'),
  {
    id: 'dz',
    method: 'dz',
    value: ({ effects }) => known(effects.cohensDz),
    text: ({ effects }) => estimate(effects.cohensDz),
  },
  {
    id: 'gav',
    method: 'gav',
    value: ({ effects }) => known(effects.hedgesGav),
    text: ({ effects }) => estimate(effects.hedgesGav),
  },
  {
    id: 'V',
    method: 'wilcoxon',
    value: ({ wilcoxon }) => sortedBy(wilcoxon, ({ V }) => V),
    text: ({ wilcoxon }) => (isRefused(wilcoxon) ? wilcoxon : formatRankSum(wilcoxon.V)),
  },
  {
    id: 'wilcoxonP',
    method: 'wilcoxon',
    value: ({ wilcoxon }) => sortedBy(wilcoxon, ({ p }) => p),
    text: ({ wilcoxon }) => (isRefused(wilcoxon) ? wilcoxon : formatP(wilcoxon.p)),
  },
  {
    id: 'rankBiserial',
    method: 'wilcoxon',
    value: ({ wilcoxon }) => sortedBy(wilcoxon, ({ rankBiserial }) => rankBiserial),
    text: ({ wilcoxon }) => (isRefused(wilcoxon) ? wilcoxon : formatShareless(wilcoxon.rankBiserial)),
  },
  {
    id: 'reliable',
    method: 'reliableChange',
    value: ({ reliableChange, n }) => (isRefused(reliableChange) ? undefined : reliableChange.improved / n),
    text: reliableText,
  },
  {
    id: 'target',
    method: 'target',
    value: ({ target }) => (isRefused(target) ? undefined : target.difference),
    text: ({ target }) =>
      isRefused(target)
        ? target
        : [`${formatNumber(target.pre * 100, 0)} → ${formatPercent(target.post)}`, `≥ ${target.level}`],
  },
  {
    id: 'detectable',
    method: 'detectable',
    value: ({ detectable }) => (detectable ? sortedBy(detectable, ({ points80 }) => points80) : undefined),
    text: ({ detectable }) => {
      if (!detectable) return '—';
      if (isRefused(detectable)) return detectable;
      const { points80, points90, dav80, dav90 } = formatDetectable(detectable);
      return [`${points80} / ${points90}`, `d_av ${dav80} / ${dav90}`];
    },
  },
];

/** The columns of figures; of the two adjustments, the one that is shown. */
export const numberColumns = (adjustment: Adjustment) =>
  NUMBER_COLUMNS.filter(({ id }) => id !== (adjustment === 'holm' ? 'pBH' : 'pHolm'));

type ColumnContext = {
  t: Translate;
  nameOf: (competency: string) => string;
  /** All that are corrected together. */
  family: Comparison[];
  adjustment: Adjustment;
  name: (row: Comparison) => ReactNode;
};

/** The columns of the change table, in one language; of the two adjustments, the one that is shown. */
export function tableColumns({ t, nameOf, family, adjustment, name }: ColumnContext) {
  return helper.columns([
    helper.accessor((row) => nameOf(row.competency), {
      id: 'competency',
      header: t('overview.table.competency'),
      sortFn: 'text',
      cell: ({ row }) => name(row.original),
    }),
    ...numberColumns(adjustment).map(({ id, method, value, text }) =>
      helper.accessor(value, {
        id,
        header: t(`overview.table.${id}`),
        sortUndefined: 'last',
        sortDescFirst: true,
        cell: ({ row: { original } }) => (
          <FigureCell
            method={method}
            subject={`${nameOf(original.competency)}: ${t(`overview.table.${id}`)}`}
            shown={text(original)}
            comparison={original}
            family={family}
          />
        ),
      }),
    ),
  ]);
}
