import { compensatedSum } from './compensated-sum';
import { type CountedPairs, changeForDecision } from './counted-pairs';
import { type CountedValues, numberOfPeople, sortAndMerge } from './counted-values';
import { fairCoins } from './fair-coins';
import { answer, type Outcome, tooFew } from './outcome';
import { mrg32k3a, type UniformGenerator } from './random';

export type SignFlipTest = {
  n: number;
  p: number;
  pGreater: number;
  pLess: number;
  method: 'exact' | 'monte-carlo';
  /** Sign patterns looked at. */
  replicates: number;
};

export type SignFlipOptions = {
  /** Six whole numbers, of MRG32k3a. */
  seed: readonly number[];
  replicates?: number;
};

/** Up to this many people all 2^n patterns of signs are counted. */
const LARGEST_EXACT = 14;
/** Sums this close are equal, relative to their size. */
const SLACK = 1e-9;

/**
 * Permutation test of the mean change: under no change every person's sign is a fair coin. Up to 14 people all patterns; beyond, seeded
 * Monte Carlo, where the observed pattern counts as one. People whose changes are of one size are drawn together, so that it costs
 * replicates × distinct sizes, on changes rounded to ten decimals. People without change stay in. No pairs: `too-few`.
 * R, with its "L'Ecuyer-CMRG": one runif for each size, ascending, in each replicate; gains by qbinom(u, people of the size, .5).
 * Source: Fisher 1935, The Design of Experiments, 21; Phipson & Smyth 2010, Statistical Applications in Genetics 9, 39 (the added one).
 */
export function signFlipTest(pairs: CountedPairs, { seed, replicates = 9999 }: SignFlipOptions): Outcome<SignFlipTest> {
  const changes = changeForDecision(pairs);
  const n = numberOfPeople(changes.count);
  if (n === 0) return tooFew(1, 0);
  const sizes = sortAndMerge({ value: changes.value.map(Math.abs), count: changes.count });
  const observed = compensatedSum(changes.value.length, (index) => changes.value[index]! * changes.count[index]!);
  const exact = n <= LARGEST_EXACT;
  const patterns = exact ? everyPattern(sizes, n) : drawnPatterns(sizes, mrg32k3a(seed), replicates);
  const { twoSided, greater, less } = tallyAgainst(observed, patterns);
  // Among all patterns the observed one is there; to drawn ones it is added.
  const [looked, own] = exact ? [2 ** n, 0] : [replicates + 1, 1];
  return answer({
    n,
    p: (twoSided + own) / looked,
    pGreater: (greater + own) / looked,
    pLess: (less + own) / looked,
    method: exact ? 'exact' : 'monte-carlo',
    replicates: exact ? looked : replicates,
  });
}

function* everyPattern({ value, count }: CountedValues, n: number): Generator<number> {
  const sizes = Array.from(value).flatMap((size, index) => new Array<number>(count[index]!).fill(size));
  for (let pattern = 0; pattern < 2 ** n; pattern++)
    yield sizes.reduce((sum, size, person) => sum + ((pattern >> person) & 1 ? -size : size), 0);
}

function* drawnPatterns(
  { value, count }: CountedValues,
  draw: UniformGenerator,
  replicates: number,
): Generator<number> {
  const sizes = Array.from(value, (size, index) => ({ size, people: count[index]! })).filter(({ size }) => size > 0);
  const gains = sizes.map(({ people }) => fairCoins(people));
  for (let replicate = 0; replicate < replicates; replicate++) {
    yield compensatedSum(sizes.length, (index) => {
      const { size, people } = sizes[index]!;
      return size * (2 * gains[index]!(draw()) - people);
    });
  }
}

function tallyAgainst(observed: number, sums: Iterable<number>): { twoSided: number; greater: number; less: number } {
  const slack = SLACK * Math.max(1, Math.abs(observed));
  const tally = { twoSided: 0, greater: 0, less: 0 };
  for (const sum of sums) {
    if (Math.abs(sum) >= Math.abs(observed) - slack) tally.twoSided++;
    if (sum >= observed - slack) tally.greater++;
    if (sum <= observed + slack) tally.less++;
  }
  return tally;
}
