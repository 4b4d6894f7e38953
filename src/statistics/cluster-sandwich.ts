import { compensatedSum } from './compensated-sum';
import { leastSquares, solveTransposed } from './linear/least-squares';
import { dot, times } from './linear/products';
import { symmetricEigen } from './linear/symmetric-eigen';

/** How residuals are inflated before they are squared: not at all, by J / (J − 1), or by (I − H)^(−½) of each cluster (Bell & McCaffrey). */
export type ClusterCorrection = 'CR0' | 'CR1' | 'CR2';

/** People alike in everything: their cluster, what is regressed on what, and how many they are. */
export type ClusteredPeople = { cluster: number; predictors: readonly number[]; response: number; count: number };

export type ClusterSandwich = {
  clusters: number;
  /** Σ weight·coefficient; degrees of freedom null where no cluster says anything about its error. */
  estimate: (weights: readonly number[]) => {
    estimate: number;
    standardError: number;
    degreesOfFreedom: number | null;
  };
};

/** Of one cluster, in coordinates in which XᵀX of all is the unit matrix: its XᵀX, and its correction times Xᵀe. */
type ClusterScore = { products: number[][]; correction: number[][]; score: number[] };

/**
 * Ordinary least squares with errors that may be related within clusters; null where the predictors are not independent. Each cluster
 * enters as its sums alone: (I − H)^(−½) of a cluster, as wide as its people, acts on X like a function of the cluster's XᵀX.
 * Source: Bell & McCaffrey 2002, Survey Methodology 28, 169–181; Pustejovsky & Tipton 2018, JBES 36, 672–683 (Satterthwaite degrees of
 * freedom under equal, unrelated errors). R: clubSandwich::coef_test(lm(…), vcov = "CR2", cluster = …).
 */
export function clusterSandwich(
  people: readonly ClusteredPeople[],
  correction: ClusterCorrection,
): ClusterSandwich | null {
  const size = people[0]?.predictors.length ?? 0;
  const roots = people.map(({ count }) => Math.sqrt(count));
  const columns = Array.from({ length: size }, (_, place) =>
    Float64Array.from(people, ({ predictors }, row) => roots[row]! * predictors[place]!),
  );
  const response = Float64Array.from(people, (row, index) => roots[index]! * row.response);
  const { kept, factor, effects } = leastSquares(columns, response);
  if (kept.length < size) return null;
  const scores = scoresOf(people, factor, effects, correction);
  return {
    clusters: scores.length,
    estimate: (weights) => {
      const direction = solveTransposed(factor, weights);
      const inflation = correction === 'CR1' ? scores.length / (scores.length - 1) : 1;
      const variance = compensatedSum(scores.length, (index) => {
        const { correction, score } = scores[index]!;
        return dot(times(correction, direction), score) ** 2;
      });
      return {
        estimate: dot(direction, effects),
        standardError: Math.sqrt(inflation * variance),
        degreesOfFreedom: correction === 'CR2' ? satterthwaite(scores, direction) : scores.length - 1,
      };
    },
  };
}

function scoresOf(
  people: readonly ClusteredPeople[],
  factor: number[][],
  effects: number[],
  correction: ClusterCorrection,
): ClusterScore[] {
  const sums = new Map<number, { products: number[][]; score: number[] }>();
  for (const { cluster, predictors, response, count } of people) {
    const position = solveTransposed(factor, predictors);
    const residual = response - dot(position, effects);
    const sum = sums.get(cluster) ?? {
      products: position.map(() => position.map(() => 0)),
      score: position.map(() => 0),
    };
    sums.set(cluster, sum);
    position.forEach((value, row) => {
      sum.score[row]! += count * value * residual;
      position.forEach((other, column) => {
        sum.products[row]![column]! += count * value * other;
      });
    });
  }
  return [...sums.values()].map((sum) => ({
    ...sum,
    correction: correction === 'CR2' ? inverseRootOfRest(sum.products) : unit(sum.products.length),
  }));
}

/** A direction of which one cluster holds all but this share has nothing left to correct by, and is dropped, as clubSandwich does. */
const NOTHING_LEFT = 1e-12;

/** (I − products)^(−½), where it exists; zero in the directions where it does not. */
function inverseRootOfRest(products: number[][]): number[][] {
  const { values, vectors } = symmetricEigen(products);
  const scales = values.map((value) => (1 - value > NOTHING_LEFT ? 1 / Math.sqrt(1 - value) : 0));
  return products.map((row, i) =>
    row.map((_, j) => scales.reduce((sum, scale, k) => sum + scale * vectors[k]![i]! * vectors[k]![j]!, 0)),
  );
}

/** (tr Ω)² / tr Ω², with Ω the products of what each cluster's contribution to the variance is made of. */
function satterthwaite(scores: ClusterScore[], direction: number[]): number | null {
  const parts = scores.map(({ products, correction }) => {
    const corrected = times(correction, direction);
    const shared = times(products, corrected);
    return { own: dot(corrected, shared), shared };
  });
  const trace = parts.reduce((sum, { own, shared }) => sum + own - dot(shared, shared), 0);
  const crossed = direction.map((_, i) =>
    direction.map((_, j) => parts.reduce((sum, { shared }) => sum + shared[i]! * shared[j]!, 0)),
  );
  const traceOfSquare = parts.reduce(
    (sum, { own, shared }) => sum + own ** 2 - 2 * own * dot(shared, shared),
    crossed.flat().reduce((sum, value) => sum + value ** 2, 0),
  );
  return trace > NOTHING_LEFT * dot(direction, direction) ? trace ** 2 / traceOfSquare : null;
}

function unit(size: number): number[][] {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => (row === column ? 1 : 0)),
  );
}
