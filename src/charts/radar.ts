import type { EChartsOption } from 'echarts';
import { formatNumber, meanOf } from '../messages';
import type { Comparison } from '../vocabulary';
import { scaleTicks } from './scale-ticks';
import { type ChartColours, chartBase, quietAxis, TEXT_SIZE } from './theme';

/** A radar says nothing with fewer axes, and cannot be read with more. */
export const RADAR_AXES = { fewest: 3, most: 12 };

export type RadarWords = { before: string; after: string; nameOf: (competency: string) => string };

/** Names stand beside the figure: where there is little room, the figure makes some. */
const ROOM = {
  wide: { radius: '74%', nameSize: TEXT_SIZE.normal, lineHeight: 18, widest: 20 },
  narrow: { radius: '45%', nameSize: TEXT_SIZE.small, lineHeight: 15, widest: 12 },
};
export type RadarRoom = keyof typeof ROOM;

/** The comparisons that can stand on a radar: both means are known. */
export const onRadar = (comparisons: Comparison[]) =>
  comparisons.filter(({ pre, post }) => meanOf(pre) !== null && meanOf(post) !== null);

const known = (summary: Comparison['pre']) => meanOf(summary) ?? Number.NaN;

/** Before hollow and dashed, after filled and whole; each axis is the whole answer scale of its competency. */
export function radar(
  comparisons: Comparison[],
  words: RadarWords,
  colours: ChartColours,
  room: RadarRoom = 'wide',
): EChartsOption {
  const { radius, nameSize, lineHeight, widest } = ROOM[room];
  const shown = onRadar(comparisons);
  const axis = quietAxis(colours);
  const [first] = shown;
  const rings = first ? scaleTicks(first.scale.min, first.scale.max).length - 1 : 4;
  const series = (name: string, values: number[], filled: boolean) => ({
    name,
    value: values,
    symbol: 'circle',
    symbolSize: 9,
    itemStyle: { color: filled ? colours.accent : colours.paper, borderColor: colours.accent, borderWidth: 2 },
    lineStyle: {
      color: colours.accent,
      width: filled ? 2 : 1.5,
      type: filled ? ('solid' as const) : ('dashed' as const),
    },
    areaStyle: { color: colours.accent, opacity: filled ? 0.08 : 0 },
  });
  return {
    ...chartBase(colours),
    radar: {
      center: ['50%', '53%'],
      radius,
      splitNumber: rings,
      axisName: {
        color: colours.ink,
        fontSize: nameSize,
        lineHeight,
        rich: { means: { color: colours.quiet, fontSize: TEXT_SIZE.small, lineHeight } },
      },
      axisNameGap: 12,
      axisLine: axis.axisLine,
      splitLine: axis.splitLine,
      splitArea: { show: false },
      indicator: shown.map(({ competency, scale, pre, post }, index) => ({
        name: `${wrapped(words.nameOf(competency), widest)}\n{means|${formatNumber(known(pre))} → ${formatNumber(known(post))}}`,
        min: scale.min,
        max: scale.max,
        axisLabel: { ...axis.axisLabel, show: index === 0 },
      })),
    },
    series: [
      {
        type: 'radar',
        silent: true,
        data: [
          series(
            words.before,
            shown.map(({ pre }) => known(pre)),
            false,
          ),
          series(
            words.after,
            shown.map(({ post }) => known(post)),
            true,
          ),
        ],
      },
    ],
  };
}

/** How wide a text is, in Latin letters: Chinese ones take two. */
const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);

/** Breaks a name into lines of about equal width, at spaces if there are any, so that none is much wider than `widest`. */
export function wrapped(name: string, widest: number): string {
  const count = Math.ceil(widthOf(name) / widest);
  if (count <= 1) return name;
  const spaced = name.includes(' ');
  const parts = spaced ? name.split(' ') : [...name];
  const even = widthOf(name) / count;
  const lines = [''];
  for (const part of parts) {
    const line = lines.at(-1)!;
    const longer = line === '' ? part : `${line}${spaced ? ' ' : ''}${part}`;
    if (line !== '' && widthOf(longer) > even + (spaced ? 2 : 1)) lines.push(part);
    else lines[lines.length - 1] = longer;
  }
  return lines.join('\n');
}
