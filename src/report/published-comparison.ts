import { type Comparison, isRefused, type Refusal, refusedFigures, type SharesId } from '../vocabulary';
import { type Masks, NO_MASKS } from './masked-shares';
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

/** Of a group that is large enough, what is told: `isFew` where what holds for all or for nobody tells of every single person. */
export type Told = { isFew: boolean; masks: Masks };

/**
 * A comparison of a group that is large enough. Who has no score in a wave is a handful at most, and never told. Below twice the
 * threshold shares of nobody and of everybody go, and all figures where everybody had one score or changed alike; and of whatever group,
 * what would tell of those beside it.
 */
export function publishedComparison(
  comparison: Comparison,
  threshold: number,
  { isFew, masks }: Told = { isFew: tellsOfEverybody(comparison.n, threshold), masks: NO_MASKS },
): Comparison {
  if (masks.figures || (isFew && isUnanimous(comparison))) return withoutFigures(comparison, threshold);
  const { n, reliableChange, target, wilcoxon } = comparison;
  const refused = suppressed(threshold);
  const isEnd = (share: number) => share === 0 || share === 1;
  const changeTells =
    !isRefused(reliableChange) &&
    [reliableChange.improved, reliableChange.unchanged, reliableChange.declined].some((count) => isEnd(count / n));
  const targetTells = !isRefused(target) && [target.pre, target.post].some(isEnd);
  const isMasked = (share: SharesId, tells: boolean) => masks[share] || (isFew && tells);
  return {
    ...comparison,
    leftOut: UNTOLD_LEFT_OUT,
    reliableChange: isMasked('reliableChange', changeTells) ? withoutShares(reliableChange, refused) : reliableChange,
    target: isMasked('target', targetTells) ? withoutShares(target, refused) : target,
    wilcoxon: isMasked('moves', true) && !isRefused(wilcoxon) ? { ...wilcoxon, zeroDifferences: WITHHELD } : wilcoxon,
    extremes: isMasked('extremes', true) ? UNTOLD_EXTREMES : comparison.extremes,
  };
}

/** A figure that has its own reason to be missing keeps it. */
const withoutShares = <Figure extends object>(figure: Figure, refused: { refusal: Refusal }) =>
  isRefused(figure as { refusal?: Refusal }) ? figure : refused;

function isUnanimous({ pre, post, gain }: Comparison): boolean {
  const spreads = [pre, post, gain].map((figure) => (isRefused(figure) && !('mean' in figure) ? null : figure));
  return spreads.some((figure) => figure !== null && 'sd' in figure && figure.sd === 0);
}
