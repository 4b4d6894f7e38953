import { formatChange } from '../messages';
import type { Convergence } from '../vocabulary';
import type { ScatterWords } from './change-scatter';
import { gainBubbles } from './gain-bubbles';
import type { Picture } from './picture';
import { type ChartColours, chartBase, pictureTitle, quietAxis, TEXT_SIZE } from './theme';

const WIDTH = 820;
/** Long names and sentences go on in the next line. */
const wrapped = { width: WIDTH - 32, overflow: 'break' as const };

/** Students by what they and their assessors say that they gained, to take away; on the dashed line both say the same. */
export function gainScatter(
  points: NonNullable<Convergence['points']>,
  words: ScatterWords,
  { colour, ...colours }: ChartColours & { colour: string },
): Picture {
  const { bubbles, limit } = gainBubbles(points);
  const axis = quietAxis(colours);
  const title = pictureTitle(words.title, words.subtitle, colours);
  const line = (from: [number, number], to: [number, number], type: 'dashed' | 'solid') => ({
    type: 'line' as const,
    symbol: 'none',
    silent: true,
    data: [from, to],
    lineStyle: { color: colours.quiet, width: 1, type },
  });
  const gains = {
    type: 'value' as const,
    min: -limit,
    max: limit,
    nameLocation: 'middle' as const,
    nameTextStyle: { color: colours.quiet, fontSize: TEXT_SIZE.small },
    ...axis,
    axisLabel: { ...axis.axisLabel, formatter: (value: number) => formatChange(value, 0) },
  };
  const onZero = { axisLine: { ...axis.axisLine, onZero: false } };
  return {
    width: WIDTH,
    height: 860,
    option: {
      ...chartBase(colours),
      title: {
        ...title,
        textStyle: { ...title.textStyle, ...wrapped },
        subtextStyle: { ...title.subtextStyle, ...wrapped },
      },
      grid: { left: 76, right: 30, top: 110, bottom: 60 },
      xAxis: { ...gains, ...onZero, name: words.x, nameGap: 30 },
      yAxis: { ...gains, ...onZero, name: words.y, nameGap: 50 },
      series: [
        line([-limit, 0], [limit, 0], 'solid'),
        line([0, -limit], [0, limit], 'solid'),
        line([-limit, -limit], [limit, limit], 'dashed'),
        {
          type: 'scatter' as const,
          silent: true,
          itemStyle: { color: colour, opacity: 0.55, borderColor: colour, borderWidth: 1 },
          data: bubbles.map(({ survey, rubric, radius }) => ({ value: [survey, rubric], symbolSize: radius * 2 })),
        },
      ],
    },
  };
}
