import { formatChange } from '../messages';
import { type CompetencyFinding, isRefused } from '../vocabulary';
import { changeBubbles } from './change-bubbles';
import type { Picture } from './picture';
import { type ChartColours, chartBase, pictureTitle, quietAxis, TEXT_SIZE } from './theme';

export type ScatterWords = { title: string; subtitle: string; x: string; y: string };

/** Everyone by score before and change, to take away: with the band of reliable change and what chance alone lets expect. */
export function changeScatter(
  finding: CompetencyFinding,
  words: ScatterWords,
  { colour, ...colours }: ChartColours & { colour: string },
): Picture {
  const { bubbles, yTicks } = changeBubbles(finding);
  const { scale, reliableChange } = finding.comparison;
  const { regressionToTheMean: expected } = finding;
  const axis = quietAxis(colours);
  const limit = Math.max(...yTicks.map(({ value }) => Math.abs(value)));
  const line = (at: (score: number) => number, type: 'dashed' | 'dotted') => ({
    type: 'line' as const,
    symbol: 'none',
    silent: true,
    data: [scale.min, scale.max].map((score) => [score, at(score)]),
    lineStyle: { color: colours.quiet, width: 1.2, type },
  });
  const named = {
    nameLocation: 'middle' as const,
    nameTextStyle: { color: colours.quiet, fontSize: TEXT_SIZE.small },
  };
  return {
    width: 900,
    height: 520,
    option: {
      ...chartBase(colours),
      title: pictureTitle(words.title, words.subtitle, colours),
      grid: { left: 70, right: 30, top: 90, bottom: 60 },
      xAxis: { type: 'value', min: scale.min, max: scale.max, name: words.x, nameGap: 30, ...named, ...axis },
      yAxis: {
        type: 'value',
        min: -limit,
        max: limit,
        name: words.y,
        nameGap: 46,
        ...named,
        ...axis,
        axisLabel: { ...axis.axisLabel, formatter: (value: number) => formatChange(value, 1) },
      },
      series: [
        ...(isRefused(reliableChange)
          ? []
          : [line(() => reliableChange.criterion, 'dotted'), line(() => -reliableChange.criterion, 'dotted')]),
        ...(isRefused(expected) ? [] : [line((score) => expected.intercept + expected.slope * score, 'dashed')]),
        {
          type: 'scatter' as const,
          silent: true,
          itemStyle: { color: colour, opacity: 0.55, borderColor: colour, borderWidth: 1 },
          data: bubbles.map(({ before, change, radius }) => ({ value: [before, change], symbolSize: radius * 2 })),
        },
      ],
    },
  };
}
