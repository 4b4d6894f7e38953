import {
  answerDistribution,
  answerTable,
  bowker,
  type CountedPairs,
  ordinalMarginalHomogeneity,
  stuartMaxwell,
} from '../../statistics';
import type { ItemChange, ItemColumn } from '../../vocabulary';
import { refusalOf } from '../refusal';

type MarginalTests = Pick<ItemChange, 'marginalHomogeneity' | 'stuartMaxwell' | 'bowker'>;

/** Whether the answers to one item are distributed differently after: with and without regard to their order, and cell by cell. */
export function marginalTests(turned: CountedPairs, item: ItemColumn): MarginalTests {
  const table = answerTable(turned, levelsOf(item));
  const ordinal = ordinalMarginalHomogeneity(table);
  const chiSquared = (test: ReturnType<typeof bowker>) =>
    test.ok ? { chiSquared: test.chiSquared, df: test.degreesOfFreedom, p: test.p } : refusalOf(test);
  return {
    marginalHomogeneity: ordinal.ok ? { z: ordinal.z, p: ordinal.p } : refusalOf(ordinal),
    stuartMaxwell: chiSquared(stuartMaxwell(table)),
    bowker: chiSquared(bowker(table)),
  };
}

/** Of the answers as they were given. */
export function topTwoAnswers(pairs: CountedPairs, item: ItemColumn): ItemChange['topTwo'] {
  const shares = answerDistribution(answerTable(pairs, levelsOf(item)));
  return shares.ok ? shares.topTwo : refusalOf(shares);
}

const levelsOf = ({ min, max }: ItemColumn) => Array.from({ length: max - min + 1 }, (_, step) => min + step);
