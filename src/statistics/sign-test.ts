import { type CountedPairs, changeForDecision } from './counted-pairs';
import { numberOfPeople } from './counted-values';
import { beta } from './distributions';
import { checkConfidence, type Interval } from './interval';
import { mcnemarExact } from './mcnemar';
import { answer, type Outcome, tooFew } from './outcome';

export type SignTest = {
  n: number;
  gained: number;
  lost: number;
  unchanged: number;
  /** Two-sided exact p of gains and losses being a fair coin; 1 where nobody changed. */
  p: number;
  /** Share of gains among those who changed, with the Clopper–Pearson interval; null where nobody changed. */
  share: { value: number; interval: Interval } | null;
};

/**
 * Sign test of counted pairs on changes rounded to ten decimals. No pairs: `too-few`.
 * Source: Clopper & Pearson 1934, Biometrika 26, 404–413 (interval). R: binom.test(sum(d > 0), sum(d != 0)).
 */
export function signTest(pairs: CountedPairs, options: { confidence?: number } = {}): Outcome<SignTest> {
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  const changes = changeForDecision(pairs);
  const n = numberOfPeople(changes.count);
  if (n === 0) return tooFew(1, 0);
  const people = (keep: (change: number) => boolean) =>
    changes.value.reduce((sum, change, row) => sum + (keep(change) ? changes.count[row]! : 0), 0);
  const gained = people((change) => change > 0);
  const lost = people((change) => change < 0);
  const changed = gained + lost;
  return answer({
    n,
    gained,
    lost,
    unchanged: n - changed,
    p: mcnemarExact({ beforeOnly: lost, afterOnly: gained }),
    share: changed === 0 ? null : { value: gained / changed, interval: clopperPearson(gained, changed, confidence) },
  });
}

function clopperPearson(count: number, n: number, confidence: number): Interval {
  const outside = (1 - confidence) / 2;
  const low = count === 0 ? 0 : beta.quantile(outside, count, n - count + 1, 'lower');
  const high = count === n ? 1 : beta.quantile(outside, count + 1, n - count, 'upper');
  return [low, high];
}
