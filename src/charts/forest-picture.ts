import type { EChartsOption } from 'echarts';
import { formatChange, formatInterval, formatNumber } from '../messages';
import type { Interval } from '../vocabulary';
import { changeAxis } from './change-axis';
import type { Picture } from './picture';
import { type ChartColours, chartBase, quietAxis, TEXT_SIZE } from './theme';

/** A group's mean change, in points; `pooled` is the mean of all, drawn as a diamond. */
export type ForestLine = { name: string; change: number; ci: Interval | null; pooled: boolean };

const WIDTH = 900;
const ROW = 26;
const EDGE = { top: 16, bottom: 40 };
const NAMES = 250;

/** Mean changes with their intervals, one group below the other, on one axis around no change. */
export function forestPicture(lines: ForestLine[], colour: string, colours: ChartColours): Picture {
  const axis = quietAxis(colours);
  const reach = Math.max(...lines.flatMap(({ change, ci }) => [change, ...(ci ?? [])].map(Math.abs)));
  const { limit, ticks } = changeAxis(reach);
  const names = {
    type: 'category' as const,
    inverse: true,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: colours.ink, fontSize: TEXT_SIZE.small, interval: 0 },
  };
  const option: EChartsOption = {
    ...chartBase(colours),
    grid: { left: NAMES + 20, right: 170, top: EDGE.top, bottom: EDGE.bottom },
    xAxis: {
      type: 'value',
      min: -limit,
      max: limit,
      interval: (ticks[1] ?? limit) - (ticks[0] ?? 0),
      ...axis,
      axisLine: { ...axis.axisLine, onZero: false },
      axisLabel: { ...axis.axisLabel, formatter: (value: number) => formatChange(value, decimals(ticks)) },
      splitLine: { show: true, lineStyle: { color: colours.line, width: 1 } },
    },
    yAxis: [
      {
        ...names,
        data: lines.map(({ name }) => name),
        axisLabel: { ...names.axisLabel, width: NAMES, overflow: 'truncate' },
      },
      {
        ...names,
        position: 'right',
        data: lines.map(({ change, ci }) => `${formatChange(change)}  ${ci ? formatInterval(ci) : ''}`),
      },
    ],
    series: [
      {
        type: 'line',
        silent: true,
        symbol: 'none',
        data: [
          [0, 0],
          [0, lines.length - 1],
        ],
        lineStyle: { color: colours.quiet, width: 1 },
      },
      ...lines.flatMap(({ ci }, row) => (ci ? [whisker(ci, row, colours)] : [])),
      {
        type: 'scatter' as const,
        silent: true,
        z: 3,
        data: lines.map(({ change, pooled }, row) => ({
          value: [change, row],
          symbol: pooled ? 'diamond' : 'circle',
          symbolSize: pooled ? 14 : 9,
          itemStyle: { color: pooled ? colours.ink : colour, opacity: 1 },
        })),
      },
    ],
  };
  return { option, width: WIDTH, height: EDGE.top + EDGE.bottom + ROW * lines.length };
}

const whisker = (ci: Interval, row: number, { ink }: ChartColours) => ({
  type: 'line' as const,
  silent: true,
  z: 2,
  symbol: 'rect',
  symbolSize: [1, 7],
  itemStyle: { color: ink },
  data: ci.map((value) => [value, row]),
  lineStyle: { color: ink, width: 1 },
});

const decimals = (ticks: number[]) =>
  Math.max(0, ...ticks.map((value) => (formatNumber(value, 3).replace(/0+$/, '').split('.')[1] ?? '').length));
