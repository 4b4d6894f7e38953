import { chiSquared, normal } from './distributions';
import { answer, type Outcome, refuse } from './outcome';
import { solveLinear } from './solve-linear';

/** Square table of people: row the answer before, column the answer after, in the order of the scale. */
export type AnswerTable = readonly (readonly number[])[];

/**
 * Ordinal marginal homogeneity: did answers move up or down? z = Σd / √Σd² with d the difference of the two answers in steps.
 * Nobody moved: `all-zero-differences`. Source: Agresti 2013, Categorical Data Analysis, 11.3. R: coin::mh_test(scores = levels).
 */
export function ordinalMarginalHomogeneity(table: AnswerTable): Outcome<{ z: number; p: number }> {
  let sum = 0;
  let squares = 0;
  table.forEach((row, before) => {
    row.forEach((people, after) => {
      sum += people * (after - before);
      squares += people * (after - before) ** 2;
    });
  });
  if (squares === 0) return refuse('all-zero-differences');
  const z = sum / Math.sqrt(squares);
  return answer({ z, p: 2 * normal.cumulative(Math.abs(z), 'upper') });
}

export type ChiSquaredOutcome = Outcome<{ chiSquared: number; degreesOfFreedom: number; p: number }>;

/**
 * Stuart–Maxwell test: do the two distributions differ, whatever the order of the answers? Levels that nobody used are left out.
 * Fewer than two levels in use: `no-variation`; a covariance that cannot be inverted: `singular`.
 * Source: Stuart 1955, Biometrika 42, 412–416; Maxwell 1970. R: coin::mh_test(table).
 */
export function stuartMaxwell(table: AnswerTable): ChiSquaredOutcome {
  const size = table.length;
  const level = (index: number) => ({
    before: table[index]!.reduce((sum, people) => sum + people, 0),
    after: table.reduce((sum, row) => sum + row[index]!, 0),
  });
  const used = Array.from({ length: size }, (_, index) => index).filter(
    (index) => level(index).before + level(index).after > 0,
  );
  if (used.length < 2) return refuse('no-variation');
  const kept = used.slice(0, -1);
  const difference = kept.map((index) => level(index).before - level(index).after);
  const covariance = kept.map((row) =>
    kept.map((column) =>
      row === column
        ? level(row).before + level(row).after - 2 * table[row]![row]!
        : -(table[row]![column]! + table[column]![row]!),
    ),
  );
  const solved = solveLinear(covariance, difference);
  if (solved === null) return refuse('singular');
  const statistic = difference.reduce((sum, value, index) => sum + value * solved[index]!, 0);
  const degreesOfFreedom = used.length - 1;
  return answer({
    chiSquared: statistic,
    degreesOfFreedom,
    p: chiSquared.cumulative(statistic, degreesOfFreedom, 'upper'),
  });
}

/**
 * Bowker's test of symmetry over the pairs of levels between which somebody moved (R's mcnemar.test gives NaN where nobody did between
 * some pair). Nobody moved: `all-zero-differences`. Source: Bowker 1948, JASA 43, 572–574.
 */
export function bowker(table: AnswerTable): ChiSquaredOutcome {
  let statistic = 0;
  let degreesOfFreedom = 0;
  table.forEach((row, before) => {
    for (let after = before + 1; after < row.length; after++) {
      const [up, down] = [row[after]!, table[after]![before]!];
      if (up + down === 0) continue;
      statistic += (up - down) ** 2 / (up + down);
      degreesOfFreedom += 1;
    }
  });
  if (degreesOfFreedom === 0) return refuse('all-zero-differences');
  return answer({
    chiSquared: statistic,
    degreesOfFreedom,
    p: chiSquared.cumulative(statistic, degreesOfFreedom, 'upper'),
  });
}
