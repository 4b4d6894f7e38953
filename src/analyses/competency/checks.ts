import {
  bootstrapBca,
  type CountedPairs,
  describePairs,
  normalQuantiles,
  roundForDecision,
  shapeOfChange,
  shapiroWilk,
  signFlipTest,
  signTest,
} from '../../statistics';
import type { CompetencyFinding, Interval } from '../../vocabulary';
import { refusalOf } from '../refusal';

/** A change further outside the quartiles than this many interquartile ranges is an outlier: Tukey 1977. */
const FENCE = 1.5;
const MOST_QUANTILES = 200;

/** Hints on the shape of the changes; no test is ever switched by them. */
export function checksOf(pairs: CountedPairs): CompetencyFinding['checks'] {
  const test = shapiroWilk(pairs);
  const shape = shapeOfChange(pairs);
  const quantiles = normalQuantiles(pairs, { limit: MOST_QUANTILES });
  return {
    shapiroWilk: test.ok ? { W: test.W, p: test.p } : refusalOf(test),
    skewness: shape.ok ? shape.skewness : refusalOf(shape),
    kurtosis: shape.ok ? shape.kurtosis : refusalOf(shape),
    quantiles: quantiles.ok ? thinned(quantiles.points) : [],
    line: quantiles.ok ? quantiles.line : refusalOf(quantiles),
    outliers: outliers(pairs),
  };
}

/** Every so many of the points, the first and the last among them. */
function thinned<Point>(points: Point[]): Point[] {
  if (points.length <= MOST_QUANTILES) return points;
  return Array.from(
    { length: MOST_QUANTILES },
    (_, index) => points[Math.round((index * (points.length - 1)) / (MOST_QUANTILES - 1))]!,
  );
}

function outliers(pairs: CountedPairs): number {
  const described = describePairs(pairs);
  if (!described.ok) return 0;
  const { lowerQuartile, upperQuartile } = described.change;
  const reach = FENCE * (upperQuartile - lowerQuartile);
  let people = 0;
  for (let row = 0; row < pairs.count.length; row += 1) {
    const change = pairs.after[row]! - pairs.before[row]!;
    const isInside =
      roundForDecision(change - (lowerQuartile - reach)) >= 0 && roundForDecision(upperQuartile + reach - change) >= 0;
    if (!isInside) people += pairs.count[row]!;
  }
  return people;
}

/** The tests that ask less of the data, beside the t. Pairs come sorted, so that the order of a file changes nothing. */
export function sturdierTwins(
  pairs: CountedPairs,
  { seed, confidence }: { seed: number[]; confidence: number },
): CompetencyFinding['sturdier'] {
  const sign = signTest(pairs, { confidence });
  const flips = signFlipTest(pairs, { seed });
  const bootstrap = bootstrapBca(pairs, { seed, confidence });
  return {
    sign: sign.ok
      ? {
          up: sign.gained,
          down: sign.lost,
          p: sign.p,
          shareUp: sign.share?.value ?? 0,
          ...(sign.share ? { ci: [...sign.share.interval] as Interval } : {}),
        }
      : refusalOf(sign),
    permutation: flips.ok ? { p: flips.p, method: flips.method, replicates: flips.replicates } : refusalOf(flips),
    bootstrap: bootstrap.ok
      ? { ci: [...bootstrap.interval], replicates: bootstrap.replicates, method: 'BCa' }
      : refusalOf(bootstrap),
  };
}
