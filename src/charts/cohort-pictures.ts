import { formatChange, formatCount, formatInterval, meanOf } from '../messages';
import { type CohortRow, type CohortTests, type Comparison, type Interval, isRefused } from '../vocabulary';
import { changeAxis } from './change-axis';
import { inPoints, markReach } from './cohort-marks';
import type { CohortTrend } from './cohort-trend';
import { type Marker, markerPath } from './look';
import type { Picture } from './picture';
import { type ChartColours, chartBase, pictureTitle, quietAxis, TEXT_SIZE } from './theme';

export type CohortPictureWords = {
  title: string;
  /** People, filters and the day on which it was saved: a picture goes alone. */
  subtitle: string;
  change: string;
  pooled: string;
  nameOf: (cohort: CohortRow) => string;
};

type Look = ChartColours & { colour: string; marker: Marker };

type Shown = {
  cohorts: CohortRow[];
  comparisons: (Comparison | null)[];
  /** Places of the cohorts to draw, in order. */
  places: number[];
  test: CohortTests | undefined;
};

const ROW = 38;
const TOP = 92;
const BOTTOM = 54;
const MARK = 11;
/** Marks that are no further apart share a place for their names; the names, as shares of half the axis. */
const BESIDE = 0.05;
const NAMES_FROM = 0.06;
const NAME_STEP = 0.09;

type Drawn = { name: string; mean: number; ci: Interval | null; symbol: string; isOfCapsule: boolean };

/** A change of which something is told, with its interval, if there is one. */
function figureOf({ gain }: Comparison): { mean: number; ci: Interval | null } | null {
  const mean = meanOf(gain);
  return mean === null ? null : { mean, ci: (isRefused(gain) ? undefined : gain.ci) ?? null };
}

/** One competency cohort by cohort, and the mean of all, to take away. A cohort of which nothing is told stands with its name alone. */
export function cohortForestPicture(
  { cohorts, comparisons, places, test }: Shown,
  words: CohortPictureWords,
  look: Look,
): Picture {
  const { colour, marker, ...colours } = look;
  const pooled = test && !isRefused(test.pooled) ? test.pooled : null;
  const symbol = `path://${markerPath(marker, 6)}`;
  const rows = places.flatMap((place): (Drawn | { name: string })[] => {
    const [row, comparison] = [cohorts[place]!, comparisons[place]];
    if (!comparison) return [];
    const name = `${words.nameOf(row)}\nn ${formatCount(comparison.n)}`;
    const figure = figureOf(comparison);
    return [figure ? { name, ...figure, symbol, isOfCapsule: Boolean(comparison.capsule) } : { name }];
  });
  const all: typeof rows = pooled
    ? [...rows, { name: words.pooled, mean: pooled.mean, ci: pooled.ci, symbol: 'diamond', isOfCapsule: false }]
    : rows;
  const told = all.flatMap((row, index) => ('mean' in row ? [{ ...row, index }] : []));
  const axisOf = changeAxis(
    markReach(
      comparisons.filter((row) => row !== null),
      inPoints,
    ),
  );
  const axis = signedAxis(colours);
  const names = { type: 'category' as const, inverse: true, axisLine: { show: false }, axisTick: { show: false } };
  const label = { color: colours.ink, fontSize: TEXT_SIZE.small, lineHeight: 15 };
  const texts = all.map((row) =>
    'mean' in row ? `${formatChange(row.mean)}${row.ci ? `  ${formatInterval(row.ci)}` : ''}` : '',
  );
  return {
    width: 900,
    height: TOP + BOTTOM + ROW * all.length,
    option: {
      ...chartBase(colours),
      title: titleOf(words, colours),
      grid: { left: 250, right: 170, top: TOP, bottom: BOTTOM },
      xAxis: { ...changeScale(axisOf, words, colours), ...axis, axisLine: { ...axis.axisLine, onZero: false } },
      yAxis: [
        { ...names, data: all.map(({ name }) => name), axisLabel: { ...label, width: 230, overflow: 'truncate' } },
        { ...names, position: 'right', data: texts, axisLabel: label },
        { type: 'value', inverse: true, min: -0.5, max: all.length - 0.5, show: false },
      ],
      series: [
        ...told.flatMap(({ ci, index, isOfCapsule }) =>
          ci
            ? [
                interval(
                  [
                    [ci[0], index],
                    [ci[1], index],
                  ],
                  isOfCapsule,
                  colours,
                  [1, 8],
                ),
              ]
            : [],
        ),
        {
          ...drawing,
          type: 'scatter' as const,
          z: 3,
          data: told.map(({ mean, index, symbol: shape }) => ({
            value: [mean, index],
            symbol: shape,
            symbolSize: MARK,
          })),
          itemStyle: { color: colour },
        },
      ],
    },
  };
}

/** Changes with their sign. */
function signedAxis(colours: ChartColours) {
  const axis = quietAxis(colours);
  return { ...axis, axisLabel: { ...axis.axisLabel, formatter: (value: number) => formatChange(value) } };
}

const drawing = { silent: true, clip: true, yAxisIndex: 2 } as const;

/** Dashed where it comes from a capsule. */
const interval = (data: number[][], isOfCapsule: boolean, { ink }: ChartColours, ends: [number, number]) => ({
  ...drawing,
  type: 'line' as const,
  z: 2,
  symbol: 'rect',
  symbolSize: ends,
  itemStyle: { color: ink },
  data,
  lineStyle: { color: ink, width: 1.2, type: isOfCapsule ? ('dashed' as const) : ('solid' as const) },
});

const titleOf = ({ title, subtitle }: CohortPictureWords, colours: ChartColours) =>
  pictureTitle(title, subtitle, colours);

const changeScale = (
  { limit, ticks }: ReturnType<typeof changeAxis>,
  { change }: CohortPictureWords,
  { quiet }: ChartColours,
) => ({
  type: 'value' as const,
  min: -limit,
  max: limit,
  interval: ticks[1]! - ticks[0]!,
  name: change,
  nameLocation: 'middle' as const,
  nameGap: 30,
  nameTextStyle: { color: quiet, fontSize: TEXT_SIZE.small },
});

/** One competency over true semester time, to take away; `trend` says where each cohort stands. */
export function cohortTrendPicture(
  { points, limit, line, yTicks }: CohortTrend,
  { cohorts, comparisons }: Pick<Shown, 'cohorts' | 'comparisons'>,
  words: CohortPictureWords,
  { colour, marker, ...colours }: Look,
): Picture {
  const axis = signedAxis(colours);
  // Positions run from the top; values from the bottom.
  const value = (at: number) => ((1 - at - 0.5) / 0.48) * limit;
  /** Names stand at the foot, each beneath its mark; those of one semester above each other. */
  const names = points.map(({ cohort, x }, index) => {
    const beside = points.slice(0, index).filter((other) => x - other.x < BESIDE).length;
    return { value: [x, limit * (NAMES_FROM + NAME_STEP * beside - 1)], name: words.nameOf(cohorts[cohort]!) };
  });
  return {
    width: 900,
    height: 460,
    option: {
      ...chartBase(colours),
      title: titleOf(words, colours),
      grid: { left: 70, right: 90, top: TOP, bottom: 40 },
      xAxis: {
        type: 'value',
        min: 0,
        max: 1,
        ...axis,
        axisLabel: { show: false },
        axisTick: { show: false },
        splitLine: { show: false },
      },
      yAxis: {
        ...changeScale({ limit, ticks: yTicks.map(({ value }) => value) }, words, colours),
        nameGap: 46,
        ...axis,
      },
      series: [
        ...(line
          ? [
              {
                type: 'line' as const,
                silent: true,
                symbol: 'none',
                data: [
                  [line.x1, value(line.y1)],
                  [line.x2, value(line.y2)],
                ],
                lineStyle: { color: colours.quiet, width: 1.2, type: 'dashed' as const },
              },
            ]
          : []),
        ...points.flatMap(({ cohort, x, isOfCapsule }) => {
          const ci = figureOf(comparisons[cohort]!)?.ci;
          if (!ci) return [];
          const drawn = interval(
            ci.map((end) => [x, end]),
            isOfCapsule,
            colours,
            [8, 1],
          );
          return [{ ...drawn, yAxisIndex: 0 }];
        }),
        {
          type: 'scatter' as const,
          silent: true,
          z: 3,
          symbol: `path://${markerPath(marker, 6)}`,
          symbolSize: MARK,
          itemStyle: { color: colour },
          data: points.map(({ x, change }) => [x, change]),
        },
        {
          type: 'scatter' as const,
          silent: true,
          symbolSize: 0,
          data: names,
          label: {
            show: true,
            position: 'inside' as const,
            formatter: '{b}',
            color: colours.ink,
            fontSize: TEXT_SIZE.small,
          },
        },
      ],
    },
  };
}
