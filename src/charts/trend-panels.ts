import type { EChartsOption } from 'echarts';
import { formatChange } from '../messages';
import type { Interval } from '../vocabulary';
import { changeAxis } from './change-axis';
import { lookOf, markerPath } from './look';
import type { Picture } from './picture';
import { type ChartColours, chartBase, quietAxis, TEXT_SIZE } from './theme';

/** A semester's mean change, at its true time; hollow where it comes from a capsule. */
export type TrendMark = { name: string; time: number; change: number; ci: Interval | null; ofCapsule: boolean };

/** One competency over the semesters; `line`: the change that is expected at a time, where there is a trend to draw. */
export type TrendPanel = {
  name: string;
  /** Place in the framework: decides colour and shape. */
  place: number;
  marks: TrendMark[];
  line: ((time: number) => number) | null;
};

const WIDTH = 900;
const COLUMNS = 3;
const HEIGHT = 216;
const GRID = { left: 46, right: 12, top: 34, bottom: 30 };
/** Names of semesters that stand closer than this are not all written. */
const NAME_WIDTH = 44;

/** Small pictures of one kind beside each other, all on the same axes, so that competencies can be told apart by eye. */
export function trendPanels(panels: TrendPanel[], colours: ChartColours): Picture {
  const marks = panels.flatMap((panel) => panel.marks);
  const times = marks.map(({ time }) => time);
  const span = { first: Math.min(...times), last: Math.max(...times) };
  const axisOf = changeAxis(Math.max(...marks.flatMap(({ change, ci }) => [change, ...(ci ?? [])].map(Math.abs))));
  const panelWidth = WIDTH / COLUMNS;
  const parts = panels.map((panel, index) => {
    const corner = { x: (index % COLUMNS) * panelWidth, y: Math.floor(index / COLUMNS) * HEIGHT };
    return panelOf(panel, { index, corner, span, axisOf, colours });
  });
  const option: EChartsOption = {
    ...chartBase(colours),
    title: parts.map(({ title }) => title),
    grid: parts.map(({ grid }) => grid),
    xAxis: parts.map(({ xAxis }) => xAxis),
    yAxis: parts.map(({ yAxis }) => yAxis),
    series: parts.flatMap(({ series }) => series),
  };
  return { option, width: WIDTH, height: HEIGHT * Math.ceil(panels.length / COLUMNS) };
}

type Place = {
  index: number;
  corner: { x: number; y: number };
  span: { first: number; last: number };
  axisOf: { limit: number; ticks: number[] };
  colours: ChartColours;
};

function panelOf({ name, place, marks, line }: TrendPanel, { index, corner, span, axisOf, colours }: Place) {
  const { limit, ticks } = axisOf;
  const axis = quietAxis(colours);
  const at = { xAxisIndex: index, yAxisIndex: index, silent: true, clip: false } as const;
  const colour = colours.competencies[place] ?? colours.quiet;
  const hollow = { color: colours.paper, borderColor: colour, borderWidth: 1.5 };
  const aside = Math.max((span.last - span.first) * 0.06, 0.3);
  const lineFrom = (time: number, value: number) => [time, Math.max(-limit, Math.min(limit, value))];
  return {
    title: {
      text: name,
      left: corner.x + GRID.left,
      top: corner.y + 2,
      padding: 0,
      textStyle: {
        fontSize: TEXT_SIZE.small,
        lineHeight: 15,
        fontWeight: 600 as const,
        color: colours.ink,
        // Letters are measured roughly where there is no screen.
        width: (WIDTH / COLUMNS - GRID.left - GRID.right) * 0.85,
        height: 30,
        overflow: 'break' as const,
        lineOverflow: 'truncate' as const,
      },
    },
    grid: {
      left: corner.x + GRID.left,
      top: corner.y + GRID.top,
      width: WIDTH / COLUMNS - GRID.left - GRID.right,
      height: HEIGHT - GRID.top - GRID.bottom,
    },
    xAxis: {
      type: 'value' as const,
      gridIndex: index,
      min: span.first - aside,
      max: span.last + aside,
      ...axis,
      axisLabel: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLine: { show: false },
    },
    yAxis: {
      type: 'value' as const,
      gridIndex: index,
      min: -limit,
      max: limit,
      interval: (ticks[1] ?? limit) - (ticks[0] ?? 0),
      ...axis,
      axisLabel: { ...axis.axisLabel, formatter: (value: number) => formatChange(value) },
    },
    series: [
      {
        ...at,
        type: 'line' as const,
        symbol: 'none',
        data: [
          [span.first - aside, 0],
          [span.last + aside, 0],
        ],
        lineStyle: { color: colours.quiet, width: 1 },
      },
      ...(line
        ? [
            {
              ...at,
              type: 'line' as const,
              symbol: 'none',
              data: [span.first, span.last].map((time) => lineFrom(time, line(time))),
              lineStyle: { color: colours.quiet, width: 1.2, type: 'dashed' as const },
            },
          ]
        : []),
      ...marks.flatMap(({ time, ci }) =>
        ci
          ? [
              {
                ...at,
                type: 'line' as const,
                z: 2,
                symbol: 'rect',
                symbolSize: [7, 1],
                itemStyle: { color: colours.ink },
                data: ci.map((end) => [time, end]),
                lineStyle: { color: colours.ink, width: 1 },
              },
            ]
          : [],
      ),
      {
        ...at,
        type: 'scatter' as const,
        z: 3,
        symbol: `path://${markerPath(lookOf(place).marker, 6)}`,
        symbolSize: 9,
        itemStyle: { color: colour, opacity: 1 },
        data: marks.map(({ time, change, ofCapsule }) =>
          ofCapsule ? { value: [time, change], itemStyle: hollow } : [time, change],
        ),
      },
      {
        ...at,
        type: 'scatter' as const,
        symbolSize: 0,
        data: named(marks, span).map(({ name: semester, time }) => ({ value: [time, -limit], name: semester })),
        label: {
          show: true,
          position: 'bottom' as const,
          formatter: '{b}',
          color: colours.quiet,
          fontSize: TEXT_SIZE.small,
        },
      },
    ],
  };
}

/** Those whose names have room, from the last one back: the latest semester is always named. */
function named(marks: TrendMark[], { first, last }: Place['span']): TrendMark[] {
  const room = (WIDTH / COLUMNS - GRID.left - GRID.right) / Math.max(last - first, 1);
  let taken = Number.POSITIVE_INFINITY;
  return marks.toReversed().filter(({ time, name }) => {
    if ((taken - time) * room < Math.max(NAME_WIDTH, name.length * 7.5)) return false;
    taken = time;
    return true;
  });
}
