import type { CountedPairs } from './counted-pairs';
import { numberOfPeople } from './counted-values';
import { roundForDecision } from './decision-rounding';
import { checkConfidence, type Interval } from './interval';
import { type ChiSquaredTest, mcnemarChiSquared, mcnemarExact, mcnemarMidP } from './mcnemar';
import { type AttainmentCells, newcombeInterval, newcombePhi } from './newcombe';
import { answer, type Outcome, tooFew } from './outcome';
import { type Share, shareOf } from './wilson';

export type Attainment = AttainmentCells & {
  n: number;
  cut: number;
  confidence: number;
  /** Who reached the cut in each wave, with Wilson intervals. */
  before: Share;
  after: Share;
  /** Share after − share before, with Newcombe's interval for pairs (method 10) and the correlation in it. */
  difference: number;
  interval: Interval;
  phi: number;
  exactP: number;
  midP: number;
  /** Null where nobody changed sides. */
  corrected: ChiSquaredTest | null;
  uncorrected: ChiSquaredTest | null;
  /** The test to show: exact below 25 people who changed sides, McNemar with continuity correction from there on. */
  test: 'exact' | 'mcnemar-corrected';
  p: number;
};

/** So many people must have changed sides for the χ² approximation. */
const FEWEST_FOR_CHI_SQUARED = 25;

/**
 * How many reach a target (score ≥ cut, both rounded to ten decimals) before and after. No pairs: `too-few`.
 * R: mcnemar.test(table(before >= cut, after >= cut)); binom.test(afterOnly, beforeOnly + afterOnly); prop.test(correct = FALSE).
 */
export function attainment(pairs: CountedPairs, options: { cut: number; confidence?: number }): Outcome<Attainment> {
  const { cut, confidence = 0.95 } = options;
  checkConfidence(confidence);
  const n = numberOfPeople(pairs.count);
  if (n === 0) return tooFew(1, 0);
  const cells = cellsOf(pairs, cut);
  const before = shareOf(cells.both + cells.beforeOnly, n, confidence);
  const after = shareOf(cells.both + cells.afterOnly, n, confidence);
  const phi = newcombePhi(cells);
  const exactP = mcnemarExact(cells);
  const corrected = mcnemarChiSquared(cells, { continuityCorrection: true });
  const approximate = corrected !== null && cells.beforeOnly + cells.afterOnly >= FEWEST_FOR_CHI_SQUARED;
  return answer({
    ...cells,
    n,
    cut,
    confidence,
    before,
    after,
    difference: after.share - before.share,
    interval: newcombeInterval({ before, after }, phi),
    phi,
    exactP,
    midP: mcnemarMidP(cells),
    corrected,
    uncorrected: mcnemarChiSquared(cells, { continuityCorrection: false }),
    test: approximate ? 'mcnemar-corrected' : 'exact',
    p: approximate ? corrected.p : exactP,
  });
}

function cellsOf({ before, after, count }: CountedPairs, cut: number): AttainmentCells {
  const target = roundForDecision(cut);
  const cells: AttainmentCells = { both: 0, beforeOnly: 0, afterOnly: 0, neither: 0 };
  for (let index = 0; index < count.length; index++) {
    const attainedBefore = roundForDecision(before[index]!) >= target;
    const attainedAfter = roundForDecision(after[index]!) >= target;
    const cell = attainedBefore ? (attainedAfter ? 'both' : 'beforeOnly') : attainedAfter ? 'afterOnly' : 'neither';
    cells[cell] += count[index]!;
  }
  return cells;
}
