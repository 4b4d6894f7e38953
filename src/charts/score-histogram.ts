import { formatNumber } from '../messages';
import type { Picture } from './picture';
import { type Scored, scoreBars } from './score-bars';
import { type ChartColours, chartBase, pictureTitle, quietAxis, TEXT_SIZE } from './theme';

export type HistogramWords = { title: string; subtitle: string; before: string; after: string; people: string };

/** Both waves back to back on the whole scale, to take away: before hollow above the axis, after filled below. */
export function scoreHistogram(
  finding: Scored,
  words: HistogramWords,
  { colour, ...colours }: ChartColours & { colour: string },
): Picture {
  const { bars, most } = scoreBars(finding);
  const reach = Math.ceil(most / 10) * 10;
  const axis = quietAxis(colours);
  const { min, max } = finding.comparison.scale;
  const score = (bar: (typeof bars)[number], index: number) =>
    formatNumber(index === 0 ? min : index === bars.length - 1 ? max : (bar.from + bar.to) / 2);
  const series = (name: string, wave: 'before' | 'after') => ({
    type: 'bar' as const,
    name,
    stack: 'people',
    barCategoryGap: '18%',
    silent: true,
    itemStyle: {
      color: wave === 'before' ? colours.paper : colour,
      borderColor: colour,
      borderWidth: 1.5,
    },
    // A bar of nobody would still draw its outline.
    data: bars.map((bar) => (bar[wave] === 0 ? '-' : wave === 'before' ? bar.before : -bar.after)),
  });
  return {
    width: 900,
    height: 460,
    option: {
      ...chartBase(colours),
      title: pictureTitle(words.title, words.subtitle, colours),
      grid: { left: 70, right: 30, top: 90, bottom: 40 },
      xAxis: { type: 'category', data: bars.map(score), ...axis, axisLine: { ...axis.axisLine, onZero: true } },
      yAxis: {
        type: 'value',
        min: -reach,
        max: reach,
        name: `↑ ${words.before} · ↓ ${words.after} (${words.people})`,
        nameLocation: 'middle',
        nameGap: 46,
        nameTextStyle: { color: colours.quiet, fontSize: TEXT_SIZE.small },
        ...axis,
        axisLabel: { ...axis.axisLabel, formatter: (value: number) => `${Math.round(Math.abs(value))}` },
      },
      series: [series(words.before, 'before'), series(words.after, 'after')],
    },
  };
}
