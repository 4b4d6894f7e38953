import { type ItemMoments, scaledItemCovariances } from './item-moments';
import { symmetricEigen } from './linear/symmetric-eigen';
import { fitOneFactor, LEAST_UNIQUENESS } from './one-factor';
import { answer, type Outcome, refuse, tooFew } from './outcome';

export type OmegaTotal = {
  n: number;
  itemCount: number;
  /** Of the sum of the items as they are, and of the sum of standardised items. */
  omega: number;
  standardisedOmega: number;
  /** On the correlation matrix. */
  loadings: number[];
  uniquenesses: number[];
};

const FEWEST_PEOPLE = 10;
const FEWEST_ITEMS = 3;
/** An eigenvalue of the correlations below this is zero: an item follows from the others. */
const SINGULAR = 1e-10;
/** How near the bound a uniqueness is at it. */
const AT_BOUND = 1e-6;

/**
 * McDonald's ω total of a scale that one factor explains, by maximum likelihood: (Σλ)² / ((Σλ)² + Σθ) in raw units. Not psych::omega,
 * which splits three group factors off. Fewer than three items or ten people: `too-few`; a constant item: `no-variation`; an item that
 * follows from the others: `singular`; a Heywood case or no end of the search: `not-converged`.
 * Source: McDonald 1999, Test Theory, 6. R: f <- factanal(na.omit(items), factors = 1); l <- f$loadings * sd; sum(l)^2 / (sum(l)^2 +
 * sum(f$uniquenesses * sd^2)).
 */
export function omegaTotal(moments: ItemMoments): Outcome<OmegaTotal> {
  const { n } = moments;
  const itemCount = moments.sums.length;
  if (itemCount < FEWEST_ITEMS) return tooFew(FEWEST_ITEMS, itemCount, { n });
  if (n < FEWEST_PEOPLE) return tooFew(FEWEST_PEOPLE, n);
  const covariances = scaledItemCovariances(moments);
  const sds = covariances.map((row, index) => Math.sqrt(row[index]! / (n * (n - 1))));
  if (sds.some((sd) => sd === 0)) return refuse('no-variation', { partial: { n, itemCount } });
  const correlations = covariances.map((row, a) => row.map((value, b) => value / (n * (n - 1)) / (sds[a]! * sds[b]!)));
  if (Math.min(...symmetricEigen(correlations).values) < SINGULAR)
    return refuse('singular', { partial: { n, itemCount } });
  const fitted = fitOneFactor(correlations);
  const heywood = fitted?.uniquenesses.some((uniqueness) => uniqueness < LEAST_UNIQUENESS + AT_BOUND);
  if (fitted === null || heywood) return refuse('not-converged', { partial: { n, itemCount } });
  const omegaOf = (spread: number[]) => {
    const common = fitted.loadings.reduce((sum, loading, item) => sum + loading * spread[item]!, 0) ** 2;
    const unique = fitted.uniquenesses.reduce((sum, uniqueness, item) => sum + uniqueness * spread[item]! ** 2, 0);
    return common / (common + unique);
  };
  const alike = sds.map(() => 1);
  return answer({ n, itemCount, omega: omegaOf(sds), standardisedOmega: omegaOf(alike), ...fitted });
}
