import type { CountedPairs } from '../statistics';
import type { CountTable, ScoreUnit } from '../vocabulary';

/** The count table as scores: one pair of before and after for each row, with the number of people who have it. */
export function pairedScores({
  unit,
  beforeSum,
  beforeAnswered,
  afterSum,
  afterAnswered,
  people,
}: CountTable): CountedPairs {
  return {
    before: scores(unit, beforeSum, beforeAnswered),
    after: scores(unit, afterSum, afterAnswered),
    count: Float64Array.from(people),
  };
}

function scores({ offset, factor }: ScoreUnit, sums: Int32Array, answered: Int32Array): Float64Array {
  return Float64Array.from(sums, (sum, row) => offset + (factor * sum) / answered[row]!);
}

export function emptyCountTable(unit: ScoreUnit): CountTable {
  const none = new Int32Array();
  return { unit, beforeSum: none, beforeAnswered: none, afterSum: none, afterAnswered: none, people: none };
}
