import { type CountedPairs, ordinalMarginalHomogeneity, stuartMaxwell } from '../../statistics';
import type { ItemChange, ItemColumn } from '../../vocabulary';
import { refusalOf } from '../refusal';

/** Whether the answers to one item are distributed differently after: with and without regard to their order. */
export function marginalTests(
  { before, after, count }: CountedPairs,
  { min, max }: ItemColumn,
): Pick<ItemChange, 'marginalHomogeneity' | 'stuartMaxwell'> {
  const levels = Array.from({ length: max - min + 1 }, (_, step) => step);
  const table = levels.map(() => levels.map(() => 0));
  for (let row = 0; row < count.length; row += 1) table[before[row]! - min]![after[row]! - min]! += count[row]!;
  const ordinal = ordinalMarginalHomogeneity(table);
  const nominal = stuartMaxwell(table);
  return {
    marginalHomogeneity: ordinal.ok ? { z: ordinal.z, p: ordinal.p } : refusalOf(ordinal),
    stuartMaxwell: nominal.ok
      ? { chiSquared: nominal.chiSquared, df: nominal.degreesOfFreedom, p: nominal.p }
      : refusalOf(nominal),
  };
}
