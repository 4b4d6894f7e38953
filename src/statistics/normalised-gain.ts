import { afterOf, beforeOf, type CountedPairs } from './counted-pairs';
import { type CountedValues, numberOfPeople } from './counted-values';
import { roundForDecision } from './decision-rounding';
import { meanOf } from './moments';
import { answer, type Outcome, refuse, tooFew } from './outcome';

export type NormalisedGain = {
  n: number;
  /** Of the mean: (mean after − mean before) / (maximum − mean before). Hake 1998, American Journal of Physics 66, 64–74. */
  classGain: number;
  /** Mean of (after − before) / (maximum − before) over people below the maximum before; null where there is none. */
  meanIndividual: number | null;
  atMaximumBefore: number;
  /** Mean normalised change, losses by what could be lost: Marx & Cummings 2007, American Journal of Physics 75, 87–91. */
  meanChange: number | null;
  /** People at the same end of the scale in both waves, of whom the normalised change says nothing. */
  dropped: number;
  /** Gain and normalised change of each counted pair, in their order; null where there is none. */
  gains: (number | null)[];
  changes: (number | null)[];
};

export type ScaleEnds = { minimum: number; maximum: number };

/** Gain as a share of what could be gained. It favours groups that start high. No pairs: `too-few`; nothing to gain: `not-computable`. */
export function normalisedGain(pairs: CountedPairs, ends: ScaleEnds): Outcome<NormalisedGain> {
  const n = numberOfPeople(pairs.count);
  if (n === 0) return tooFew(1, 0);
  const { minimum, maximum } = ends;
  const before = meanOf(beforeOf(pairs));
  if (roundForDecision(maximum - before) <= 0)
    return refuse('not-computable', { detail: 'nothing-to-gain', partial: { n } });
  const individual = kept(pairs, (first, second) =>
    isAt(first, maximum) ? null : (second - first) / (maximum - first),
  );
  const change = kept(pairs, (first, second) => {
    if (roundForDecision(second - first) === 0) return isAt(first, maximum) || isAt(first, minimum) ? null : 0;
    return second > first ? (second - first) / (maximum - first) : (second - first) / (first - minimum);
  });
  return answer({
    n,
    classGain: (meanOf(afterOf(pairs)) - before) / (maximum - before),
    meanIndividual: individual.people === 0 ? null : meanOf(individual.values),
    atMaximumBefore: n - individual.people,
    meanChange: change.people === 0 ? null : meanOf(change.values),
    dropped: n - change.people,
    gains: individual.measures,
    changes: change.measures,
  });
}

const isAt = (score: number, end: number) => roundForDecision(score - end) === 0;

/** A measure of each pair, and the values of those that have one, with their people. */
function kept(
  { before, after, count }: CountedPairs,
  measure: (before: number, after: number) => number | null,
): { measures: (number | null)[]; values: CountedValues; people: number } {
  const measures = Array.from(count, (_, row) => measure(before[row]!, after[row]!));
  const rows = measures.flatMap((found, row) => (found === null ? [] : [row]));
  const value = rows.map((row) => measures[row]!);
  const people = rows.map((row) => count[row]!);
  return { measures, values: { value, count: people }, people: numberOfPeople(people) };
}
