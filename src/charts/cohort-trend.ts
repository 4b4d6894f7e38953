import { meanOf } from '../messages';
import { type CohortRow, type CohortTests, type Comparison, isRefused } from '../vocabulary';
import { changeAxis } from './change-axis';
import { type CohortMark, cohortMark, inPoints, markAt, markReach } from './cohort-marks';

export type TrendPoint = { cohort: number; x: number; mark: CohortMark; change: number; isOfCapsule: boolean };

/** How far cohorts of one semester stand apart, as a share of the width. */
const ASIDE = 0.02;

/** Mean change at true semester time: x as shares from left to right, y as shares from the top; gaps stay open. */
export type CohortTrend = {
  points: TrendPoint[];
  /** The axis runs from −limit to +limit, in points. */
  limit: number;
  yTicks: { at: number; value: number }[];
  line: { x1: number; y1: number; x2: number; y2: number } | null;
};

/** Null where cohorts stand at fewer than two known times. Those of one semester, whatever its notation, stand side by side. */
export function cohortTrend(
  cohorts: CohortRow[],
  comparisons: (Comparison | null)[],
  shown: number[],
  test: CohortTests | undefined,
): CohortTrend | null {
  const timed = cohorts.flatMap(({ time }, cohort) => {
    const comparison = comparisons[cohort];
    const change = comparison ? meanOf(comparison.gain) : null;
    return time === null || !comparison || change === null ? [] : [{ cohort, time, comparison, change }];
  });
  const times = timed.map(({ time }) => time);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const places = new Set(shown);
  const drawn = timed.filter(({ cohort }) => places.has(cohort));
  if (new Set(times).size < 2) return null;
  const { limit, ticks } = changeAxis(
    markReach(
      timed.map(({ comparison }) => comparison),
      inPoints,
    ),
  );
  const x = (time: number) => 0.06 + (0.88 * (time - first)) / (last - first);
  /** Those of one semester side by side. */
  const aside = ({ cohort, time }: { cohort: number; time: number }) => {
    const same = drawn.filter((other) => other.time === time).map((other) => other.cohort);
    return ASIDE * (same.indexOf(cohort) - (same.length - 1) / 2);
  };
  const down = (share: number) => 1 - share;
  const y = (change: number) => down(markAt(change, null, limit).at);
  const trend = test && !isRefused(test.trend) ? test.trend : null;
  const expected = (time: number) =>
    trend ? trend.intercept.estimate + trend.slope.estimate * (time - trend.origin) : 0;
  return {
    points: drawn.flatMap(({ cohort, time, comparison, change }) => {
      const mark = cohortMark(comparison, limit);
      if (!mark) return [];
      const upright = { ...mark, at: down(mark.at), low: down(mark.low), high: down(mark.high) };
      return [
        {
          cohort,
          x: x(time) + aside({ cohort, time }),
          mark: upright,
          change,
          isOfCapsule: Boolean(comparison.capsule),
        },
      ];
    }),
    limit,
    yTicks: ticks.map((value) => ({ at: y(value), value })),
    line: trend && { x1: x(first), y1: y(expected(first)), x2: x(last), y2: y(expected(last)) },
  };
}
