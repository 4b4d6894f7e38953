import { type Comparison, isRefused, type Refusal, refusedFigures } from '../vocabulary';
import { WITHHELD } from './published-people';

/** What stands in the place of a figure that is not told; the threshold is told. */
export const suppressed = (threshold: number): { refusal: Refusal } => ({
  refusal: { code: 'suppressed', needed: threshold },
});

const UNTOLD_LEFT_OUT = { noScoreBefore: WITHHELD, noScoreAfter: WITHHELD };
const UNTOLD_EXTREMES = {
  ceilingBefore: WITHHELD,
  ceilingAfter: WITHHELD,
  floorBefore: WITHHELD,
  floorAfter: WITHHELD,
};

/** A comparison of which nothing but its name is told. */
export function withheldComparison(comparison: Comparison, threshold: number): Comparison {
  return { ...withoutFigures(comparison, threshold), n: WITHHELD };
}

function withoutFigures(
  { instrument, competency, cohort, capsule, n, scale }: Comparison,
  threshold: number,
): Comparison {
  return {
    instrument,
    competency,
    cohort,
    ...(capsule ? { capsule } : {}),
    n,
    scale,
    ...refusedFigures(suppressed(threshold).refusal),
    leftOut: UNTOLD_LEFT_OUT,
    extremes: UNTOLD_EXTREMES,
  };
}

/** In groups below twice the threshold, what holds for all or for nobody is told of every single person. */
export const tellsOfEverybody = (n: number, threshold: number): boolean => n > 0 && n < 2 * threshold;

/**
 * A comparison of a group that is large enough. Who has no score in a wave is a handful at most, and never told. Below twice the
 * threshold shares of nobody and of everybody go, and all figures where everybody had one score or changed alike.
 */
export function publishedComparison(
  comparison: Comparison,
  threshold: number,
  isFew = tellsOfEverybody(comparison.n, threshold),
): Comparison {
  const told = { ...comparison, leftOut: UNTOLD_LEFT_OUT };
  const { n, reliableChange, target, wilcoxon } = comparison;
  if (!isFew) return told;
  if (isUnanimous(comparison)) return withoutFigures(comparison, threshold);
  const refused = suppressed(threshold);
  const isEnd = (share: number) => share === 0 || share === 1;
  const changeTells =
    !isRefused(reliableChange) &&
    [reliableChange.improved, reliableChange.unchanged, reliableChange.declined].some((count) => isEnd(count / n));
  return {
    ...told,
    reliableChange: changeTells ? refused : reliableChange,
    target: !isRefused(target) && [target.pre, target.post].some(isEnd) ? refused : target,
    wilcoxon: isRefused(wilcoxon) ? wilcoxon : { ...wilcoxon, zeroDifferences: WITHHELD },
    extremes: UNTOLD_EXTREMES,
  };
}

function isUnanimous({ pre, post, gain }: Comparison): boolean {
  const spreads = [pre, post, gain].map((figure) => (isRefused(figure) && !('mean' in figure) ? null : figure));
  return spreads.some((figure) => figure !== null && 'sd' in figure && figure.sd === 0);
}
