import { type CohortTests, type Comparison, isRefused } from '../vocabulary';
import { changeAxis } from './change-axis';
import { type CohortMark, cohortMark, inPoints, markAt, markReach } from './cohort-marks';

/** More names than this on either side of no change run into each other on a narrow page. */
const MOST_NAMED_EACH_SIDE = 2;
const RADIUS = { smallest: 3, largest: 8 };

export type ForestRow = {
  /** Place of the cohort in the finding. */
  cohort: number;
  comparison: Comparison;
  mark: CohortMark | null;
  /** Share in the pooled mean, in percent; null where the cohort is not weighed. */
  weight: number | null;
  radius: number;
};

/** The change in one competency, cohort by cohort, on one axis of points around no change; positions are shares of it. */
export type CohortForest = {
  ticks: { at: number; value: number }[];
  rows: ForestRow[];
  pooled: { mark: CohortMark; prediction: CohortMark | null } | null;
  /** Within it, a change is more likely missed than one time in five. */
  band: { low: number; high: number } | null;
};

/** `shown`: places of the cohorts to draw, in order; the axis holds all, so that it stays where it is while they change. */
export function cohortForest(
  comparisons: (Comparison | null)[],
  shown: number[],
  test: CohortTests | undefined,
): CohortForest {
  const all = comparisons.filter((row) => row !== null);
  const pooled = test && !isRefused(test.pooled) ? test.pooled : null;
  const [low = 0, high = 0] = pooled?.predictionInterval ?? [];
  const { limit, ticks } = changeAxis(Math.max(markReach(all, inPoints), Math.abs(low), Math.abs(high)));
  const weights = new Map(pooled && test ? weightsOf(test.levels, pooled) : []);
  const most = Math.max(0, ...weights.values());
  const detectable = test && !isRefused(test.detectable) ? test.detectable : null;
  return {
    ticks: thinned(ticks).map((value) => ({ at: markAt(value, null, limit).at, value })),
    rows: shown.flatMap((cohort) => {
      const comparison = comparisons[cohort];
      if (!comparison) return [];
      const weight = weights.get(cohort) ?? null;
      const share = weight === null || most === 0 ? 0 : Math.sqrt(weight / most);
      const radius = RADIUS.smallest + (RADIUS.largest - RADIUS.smallest) * share;
      return [{ cohort, comparison, mark: cohortMark(comparison, limit), weight, radius }];
    }),
    pooled: pooled && {
      mark: markAt(pooled.mean, pooled.ci, limit),
      prediction: pooled.predictionInterval && markAt(pooled.mean, pooled.predictionInterval, limit),
    },
    band:
      detectable === null
        ? null
        : { low: markAt(-detectable, null, limit).at, high: markAt(detectable, null, limit).at },
  };
}

/** Every tick, or every second, with no change always among them. */
function thinned(ticks: number[]): number[] {
  const each = (ticks.length - 1) / 2;
  const step = Math.ceil(each / MOST_NAMED_EACH_SIDE);
  return ticks.filter((_, index) => (index - each) % step === 0);
}

/** Weights come in the order of the levels that could be weighed. */
function weightsOf(levels: number[], { weights, leftOut }: { weights: number[]; leftOut: number[] }) {
  const weighed = weights.length === levels.length ? levels : levels.filter((place) => !leftOut.includes(place));
  return weighed.map((place, index) => [place, weights[index] ?? 0] as const);
}
