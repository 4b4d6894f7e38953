import { metaAnalysis, trend } from '../../statistics';
import type { CohortRow, CohortTests } from '../../vocabulary';
import { refusalOf } from '../refusal';
import { estimateT } from './estimate';
import type { MeanChange } from './levels';

const effectOf = ({ n, mean, deviation }: MeanChange) => ({ estimate: mean, variance: deviation ** 2 / n });

/** The mean change of all cohorts together, each a study of its own. */
export function poolChanges(changes: MeanChange[], confidence: number): CohortTests['pooled'] {
  const found = metaAnalysis(changes.map(effectOf), { confidence });
  if (!found.ok) return refusalOf(found);
  const { estimate, standardError, interval, p, q, tauSquared, iSquared, predictionInterval, leftOut } = found;
  const weights = [...found.weights];
  return {
    mean: estimate,
    se: standardError,
    ci: [...interval],
    p,
    Q: { statistic: q.statistic, df: q.degreesOfFreedom, p: q.p },
    tauSquared,
    iSquared,
    predictionInterval: predictionInterval && [...predictionInterval],
    weights: changes.map((_, index) => (leftOut.includes(index) ? 0 : weights.shift()!)),
    leftOut: leftOut.map((index) => changes[index]!.place),
  };
}

/**
 * How the mean change moves with time, counted from the first of the cohorts. Refused where a second grouping splits them: one line through
 * several groups a semester would take them for so many independent semesters. `pHolm` and `pBH` still hold the raw p.
 */
export function changeOverTime(
  changes: MeanChange[],
  cohorts: Pick<CohortRow, 'time'>[],
  { confidence, within }: { confidence: number; within: string | null },
): CohortTests['trend'] {
  if (within !== null && cohorts.some(({ time }) => time !== null))
    return { refusal: { code: 'not-computable', detail: 'split-semesters' } };
  const timed = changes.flatMap((change) => {
    const time = cohorts[change.place]!.time;
    return time === null ? [] : [{ ...effectOf(change), time }];
  });
  if (changes.length > 0 && timed.length === 0) return { refusal: { code: 'not-computable', detail: 'no-semesters' } };
  const origin = Math.min(...timed.map(({ time }) => time));
  const found = trend(
    timed.map((effect) => ({ ...effect, time: effect.time - origin })),
    { confidence },
  );
  if (!found.ok) return refusalOf(found);
  const { slope, intercept, tauSquared, kendall } = found;
  return {
    slope: { ...estimateT(slope), pHolm: slope.p, pBH: slope.p },
    intercept: estimateT(intercept),
    origin,
    tauSquared,
    kendall: kendall && { tau: kendall.estimate, p: kendall.p },
  };
}
