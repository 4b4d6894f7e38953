import { createColumnHelper } from '@tanstack/react-table';
import {
  alphaOf,
  formatChange,
  formatCount,
  formatCounts,
  formatDetectable,
  formatInterval,
  formatNumber,
  formatP,
  formatPercent,
  formatShareless,
  type Translate,
} from '../../messages';
import type { MethodId } from '../../report';
import { type CompetencyFinding, type ItemChange, isRefused, type Wave, type WavePair } from '../../vocabulary';
import { type CellText, FigureCell, type figureTable, sortedBy } from '../parts/figure-table';

const helper = createColumnHelper<typeof figureTable, ItemChange>();

type ColumnId =
  | 'n'
  | 'before'
  | 'after'
  | 'change'
  | 'p'
  | 'moves'
  | 'marginal'
  | 'nominal'
  | 'symmetry'
  | 'topTwo'
  | 'rest'
  | 'shift';

type Context = { t: Translate; finding: CompetencyFinding; textOf: (id: string) => string; pair: WavePair };

type NumberColumn = {
  id: ColumnId;
  method: MethodId;
  value: (item: ItemChange, context: Context) => number | undefined;
  text: (item: ItemChange, context: Context) => CellText;
};

const meanAnswer = (people: number[], min: number) => {
  const total = people.reduce((sum, count) => sum + count, 0);
  return total === 0 ? undefined : people.reduce((sum, count, index) => sum + count * (min + index), 0) / total;
};
const orNone = (value: number | undefined, format: (value: number) => string) =>
  value === undefined ? '—' : format(value);

const waveOf = ({ reliability }: CompetencyFinding, wave: Wave) => reliability.find((scale) => scale.wave === wave);
const restOf = (finding: CompetencyFinding, wave: Wave, id: string) =>
  waveOf(finding, wave)?.items.find((item) => item.id === id)?.itemRest ?? undefined;

const COLUMNS: NumberColumn[] = [
  { id: 'n', method: 'itemMoves', value: ({ n }) => n, text: ({ n }) => formatCount(n) },
  {
    id: 'before',
    method: 'itemMoves',
    value: ({ before, min }) => meanAnswer(before, min),
    text: ({ before, min }) => orNone(meanAnswer(before, min), formatNumber),
  },
  {
    id: 'after',
    method: 'itemMoves',
    value: ({ after, min }) => meanAnswer(after, min),
    text: ({ after, min }) => orNone(meanAnswer(after, min), formatNumber),
  },
  {
    id: 'change',
    method: 'itemChange',
    value: ({ change }) => sortedBy(change, ({ mean }) => mean),
    text: ({ change }) => (isRefused(change) ? change : [formatChange(change.mean), formatInterval(change.ci)]),
  },
  {
    id: 'p',
    method: 'itemChange',
    value: ({ change }) => sortedBy(change, ({ pHolm }) => pHolm),
    text: ({ change, detectable }, { t, finding }) => {
      if (isRefused(change)) return change;
      const p = formatP(change.pHolm);
      if (change.pHolm < alphaOf(finding) || isRefused(detectable)) return p;
      return [p, t('overview.row.detectable', formatDetectable(detectable))];
    },
  },
  {
    id: 'moves',
    method: 'itemMoves',
    value: ({ up, down, n }) => (n === 0 ? undefined : (up - down) / n),
    text: (item) => {
      const { up, same, down } = formatCounts(item);
      return `${up} / ${same} / ${down}`;
    },
  },
  {
    id: 'marginal',
    method: 'marginalHomogeneity',
    value: ({ marginalHomogeneity }) => sortedBy(marginalHomogeneity, ({ p }) => p),
    text: ({ marginalHomogeneity }) =>
      isRefused(marginalHomogeneity) ? marginalHomogeneity : formatP(marginalHomogeneity.p),
  },
  {
    id: 'nominal',
    method: 'stuartMaxwell',
    value: ({ stuartMaxwell }) => sortedBy(stuartMaxwell, ({ p }) => p),
    text: ({ stuartMaxwell }) => (isRefused(stuartMaxwell) ? stuartMaxwell : formatP(stuartMaxwell.p)),
  },
  {
    id: 'symmetry',
    method: 'bowker',
    value: ({ bowker }) => sortedBy(bowker, ({ p }) => p),
    text: ({ bowker }) => (isRefused(bowker) ? bowker : formatP(bowker.p)),
  },
  {
    id: 'topTwo',
    method: 'topTwo',
    value: ({ topTwo }) => sortedBy(topTwo, ({ before, after }) => after - before),
    text: ({ topTwo }) =>
      isRefused(topTwo) ? topTwo : `${formatNumber(topTwo.before * 100, 0)} → ${formatPercent(topTwo.after)}`,
  },
  {
    id: 'rest',
    method: 'itemRest',
    value: ({ id }, { finding, pair }) => restOf(finding, pair.before, id),
    text: ({ id }, { finding, pair }) =>
      [pair.before, pair.after].map((wave) => orNone(restOf(finding, wave, id), formatShareless)).join(' / '),
  },
  {
    id: 'shift',
    method: 'itemShift',
    value: ({ shift }) => sortedBy(shift, ({ fromRest }) => fromRest),
    text: ({ shift }, { t }) => {
      if (isRefused(shift)) return shift;
      const from = formatChange(shift.fromRest);
      return shift.flagged ? [from, `⚑ ${t('competency.table.shifted')}`] : from;
    },
  },
];

/** The columns of the item table, in one language. */
export function itemColumns(context: Context) {
  const { t, finding, textOf, pair } = context;
  return helper.columns([
    helper.accessor(({ id }) => textOf(id), {
      id: 'text',
      header: t('competency.table.text'),
      sortFn: 'text',
      cell: ({ row: { original } }) => (
        <>
          {textOf(original.id)}
          {original.reverse && <span className="tag">{t('competency.items.reverse')}</span>}
        </>
      ),
    }),
    ...COLUMNS.map(({ id, method, value, text }) =>
      helper.accessor((item) => value(item, context), {
        id,
        header: t(`competency.table.${id}`),
        sortUndefined: 'last',
        sortDescFirst: true,
        cell: ({ row: { original: item } }) => {
          const reliability = id === 'rest' ? waveOf(finding, pair.before) : undefined;
          return (
            <FigureCell
              method={method}
              subject={`${textOf(item.id)}: ${t(`competency.table.${id}`)}`}
              shown={text(item, context)}
              comparison={finding.comparison}
              finding={finding}
              item={item}
              {...(reliability ? { reliability } : {})}
            />
          );
        },
      }),
    ),
  ]);
}
