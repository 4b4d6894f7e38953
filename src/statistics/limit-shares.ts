import { afterOf, beforeOf, type CountedPairs } from './counted-pairs';
import { type CountedValues, numberOfPeople } from './counted-values';
import { roundForDecision } from './decision-rounding';
import { checkConfidence } from './interval';
import { answer, type Outcome, tooFew } from './outcome';
import { type Share, shareOf } from './wilson';

export type LimitShares = {
  n: number;
  /** People at the end of the scale, with Wilson intervals. */
  ceiling: { before: Share; after: Share };
  floor: { before: Share; after: Share };
};

export type LimitOptions = {
  minimum: number;
  maximum: number;
  /** A score at most so far from the end, in score points, is at it: 0, or half an item step. */
  within?: number;
  confidence?: number;
};

/**
 * How many people have the highest and the lowest score that there is, in each wave, scores rounded to ten decimals. No pairs: `too-few`.
 * From 15 % on a scale has a ceiling or floor effect (Terwee et al. 2007, J. of Clinical Epidemiology 60, 34–42).
 * R: mean(before == maximum).
 */
export function limitShares(pairs: CountedPairs, options: LimitOptions): Outcome<LimitShares> {
  const { minimum, maximum, within = 0, confidence = 0.95 } = options;
  checkConfidence(confidence);
  const n = numberOfPeople(pairs.count);
  if (n === 0) return tooFew(1, 0);
  const shareNear = ({ value, count }: CountedValues, end: number): Share => {
    let people = 0;
    for (let row = 0; row < count.length; row++)
      if (roundForDecision(Math.abs(value[row]! - end) - within) <= 0) people += count[row]!;
    return shareOf(people, n, confidence);
  };
  const inWaves = (end: number) => ({ before: shareNear(beforeOf(pairs), end), after: shareNear(afterOf(pairs), end) });
  return answer({ n, ceiling: inWaves(maximum), floor: inWaves(minimum) });
}
