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
  const largest = Math.max(both + preOnly, both + postOnly, 1);
  // A narrow part has no room for its words: those of the matched stand above it, those at the end always beside it.
  const matchedPlace =
    both / largest > 0.25
      ? { position: 'insideLeft' as const, color: colours.paper }
      : { position: 'top' as const, align: 'left' as const, color: colours.ink };
  const endPlace = { position: 'right' as const, color: colours.ink };
  const part = (
    name: string,
    people: [number, number],
    color: string,
    border: string,
    place: typeof matchedPlace | typeof endPlace,
  ) => ({
    type: 'bar' as const,
    stack: 'people',
    barWidth: 34,
    silent: true,
    itemStyle: { color, borderColor: border, borderWidth: 1 },
    data: people.map((value) => ({
      value,
      label: {
        show: value > 0,
        ...place,
        formatter: `${name} ${formatCount(value)}`,
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
      part(words.matched, [both, both], colours.accent, colours.accent, matchedPlace),
      part(words.preOnly, [preOnly, 0], colours.paper, colours.quiet, endPlace),
      part(words.postOnly, [0, postOnly], colours.line, colours.quiet, endPlace),
    ],
  };
  return { option, ...SIZE };
}
