/**
 * How a score is made of whole numbers: score = offset + factor · sum / answered. With equal scales the sum is of the turned answers
 * (offset 0, factor 1); with different ones it is of shares of their least common range (offset 0, factor 100 / range): percent of maximum.
 */
export type ScoreUnit = { kind: 'points' | 'percent'; min: number; max: number; offset: number; factor: number };

/**
 * The exact pre×post count table of one competency in one cohort: distinct pairs of (sum, answered) with the number of people who have
 * them. All five arrays have the same length; sorted by before score, then after score.
 */
export type CountTable = {
  unit: ScoreUnit;
  beforeSum: Int32Array;
  beforeAnswered: Int32Array;
  afterSum: Int32Array;
  afterAnswered: Int32Array;
  people: Int32Array;
};
