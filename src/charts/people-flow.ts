import type { EChartsOption } from 'echarts';
import { formatCount } from '../messages';
import type { PeopleFlow } from '../vocabulary';
import type { Picture } from './picture';
import { type ChartColours, chartBase, quietAxis, TEXT_SIZE } from './theme';

export type PeopleFlowWords = { before: string; after: string; matched: string; preOnly: string; postOnly: string };

const SIZE = { width: 900, height: 190 };

/** Two bars of people, before above after: the same matched people stand at the left of both. */
export function peopleFlowPicture(
  { both, preOnly, postOnly }: PeopleFlow,
  words: PeopleFlowWords,
  colours: ChartColours,
): Picture {
  const axis = quietAxis(colours);
  const part = (name: string, people: [number, number], color: string, inside: string, border: string) => ({
    type: 'bar' as const,
    stack: 'people',
    barWidth: 34,
    silent: true,
    itemStyle: { color, borderColor: border, borderWidth: 1 },
    data: people.map((value) => ({
      value,
      label: {
        show: value > 0,
        position: 'insideLeft' as const,
        formatter: `${name} ${formatCount(value)}`,
        color: inside,
        fontSize: TEXT_SIZE.small,
      },
    })),
  });
  const option: EChartsOption = {
    ...chartBase(colours),
    grid: { left: 120, right: 150, top: 16, bottom: 36 },
    xAxis: { type: 'value', min: 0, minInterval: 1, ...axis },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [words.before, words.after],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: colours.ink, fontSize: TEXT_SIZE.normal, width: 104, overflow: 'break' },
    },
    series: [
      part(words.matched, [both, both], colours.accent, colours.paper, colours.accent),
      part(words.preOnly, [preOnly, 0], colours.paper, colours.ink, colours.quiet),
      part(words.postOnly, [0, postOnly], colours.line, colours.ink, colours.quiet),
    ],
  };
  return { option, ...SIZE };
}
