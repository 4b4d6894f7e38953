import type { EChartsOption } from 'echarts';
import { formatChange, formatCount, formatInterval, formatNumber, meanOf } from '../messages';
import { type Comparison, isRefused } from '../vocabulary';
import { lookOf, markerPath } from './look';
import { scaleTicks } from './scale-ticks';
import { type ChartColours, chartBase, pictureTitle, quietAxis, TEXT_SIZE } from './theme';

export type DumbbellWords = {
  title: string;
  legend: string;
  nameOf: (competency: string) => string;
  /** Place of a competency in the framework: it decides colour and shape. */
  indexOf: (competency: string) => number;
};

const ROW_HEIGHT = 48;
export const dumbbellHeight = (rows: number) => 112 + rows * ROW_HEIGHT;

/** How far above its row the interval runs, in rows. */
const ABOVE = 0.3;
const drawing = { silent: true, clip: false, yAxisIndex: 2 } as const;

type Drawn = {
  row: number;
  before: number;
  after: number;
  ci: [number, number] | null;
  colour: string;
  symbol: string;
};

/** All competencies of one scale as one figure to take away: before hollow, after filled, the change with its interval at the right. */
export function dumbbell(comparisons: Comparison[], words: DumbbellWords, colours: ChartColours): EChartsOption {
  const shown = comparisons.filter(({ pre, post }) => meanOf(pre) !== null && meanOf(post) !== null);
  const { min, max } = shown[0]?.scale ?? { min: 0, max: 1 };
  const [first, second] = scaleTicks(min, max);
  const drawn = shown.map((comparison, row) => figures(comparison, row, words, colours));
  const axis = quietAxis(colours);
  const names = {
    type: 'category' as const,
    inverse: true,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: colours.ink, fontSize: TEXT_SIZE.normal, lineHeight: 17 },
  };
  return {
    ...chartBase(colours),
    title: pictureTitle(words.title, words.legend, colours),
    grid: { left: 220, right: 170, top: 76, bottom: 36 },
    xAxis: {
      type: 'value',
      min,
      max,
      interval: (second ?? max) - (first ?? min),
      ...axis,
      axisLine: { ...axis.axisLine, onZero: false },
    },
    yAxis: [
      {
        ...names,
        data: shown.map(({ competency, n }) => `${words.nameOf(competency)}\nn ${formatCount(n)}`),
        axisLabel: { ...names.axisLabel, width: 196, overflow: 'break' },
      },
      { ...names, position: 'right', data: shown.map(changeText) },
      // The drawing itself needs places between the rows.
      { type: 'value', inverse: true, min: -0.5, max: shown.length - 0.5, show: false },
    ],
    series: [
      ...drawn.map(stem),
      ...drawn.flatMap(({ ci, row }) => (ci ? [interval(ci, row, colours)] : [])),
      marks(drawn, 'before', colours),
      marks(drawn, 'after', colours),
    ],
  };
}

function changeText({ gain }: Comparison): string {
  if (!('mean' in gain)) return '';
  return gain.ci ? `${formatChange(gain.mean)}  ${formatInterval(gain.ci)}` : formatChange(gain.mean);
}

function figures(
  { competency, pre, post, gain }: Comparison,
  row: number,
  words: DumbbellWords,
  colours: ChartColours,
): Drawn {
  const index = words.indexOf(competency);
  const before = meanOf(pre) ?? 0;
  const ci = isRefused(gain) ? undefined : gain.ci;
  return {
    row,
    before,
    after: meanOf(post) ?? 0,
    ci: ci ? [before + ci[0], before + ci[1]] : null,
    colour: colours.competencies[index] ?? colours.quiet,
    symbol: `path://${markerPath(lookOf(index).marker, 6)}`,
  };
}

const stem = ({ before, after, row, colour }: Drawn) => ({
  ...drawing,
  type: 'line' as const,
  z: 2,
  symbol: 'none',
  data: [
    [before, row],
    [after, row],
  ],
  lineStyle: { color: colour, width: 2.5 },
});

const interval = (ci: [number, number], row: number, { ink }: ChartColours) => ({
  ...drawing,
  type: 'line' as const,
  z: 2,
  symbol: 'rect',
  symbolSize: [1, 7],
  itemStyle: { color: ink },
  data: ci.map((value) => [value, row - ABOVE]),
  lineStyle: { color: ink, width: 1 },
});

function marks(drawn: Drawn[], wave: 'before' | 'after', { paper, ink }: ChartColours) {
  const isLeft = ({ before, after }: Drawn) => (wave === 'before') === after >= before;
  return {
    ...drawing,
    type: 'scatter' as const,
    z: 3,
    data: drawn.map((part) => ({
      value: [part[wave], part.row],
      symbol: part.symbol,
      symbolSize: 12,
      itemStyle: {
        color: wave === 'before' ? paper : part.colour,
        borderColor: part.colour,
        borderWidth: 2,
        opacity: 1,
      },
      label: {
        show: true,
        position: isLeft(part) ? ('left' as const) : ('right' as const),
        formatter: formatNumber(part[wave]),
        color: ink,
        fontSize: TEXT_SIZE.small,
      },
    })),
  };
}
