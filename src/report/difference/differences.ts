import type { Cohort, ResultsFile } from '../../vocabulary';
import { type NamedNumber, numbersOfResults } from './numbers-of-results';
import { type Reason, reasonsBetween } from './reasons';

/** A number that differs between two results files; absent on the side that does not have it. */
export type Difference = {
  id: string;
  /** Empty for what is of all competencies. */
  competency: string;
  cohort: Cohort;
  /** The number by the names of the file, as `t.pHolm`. */
  statistic: string;
  kind: 'changed' | 'appeared' | 'vanished';
  older?: number;
  newer?: number;
  /** (newer − older) / |older|; absent where there is no older number, or it is zero. */
  relative?: number;
  /** Why it may be so: everything that differs beside the numbers. */
  reasons: Reason[];
};

/** Below it, the last bits of a computation. */
const SAME = 1e-12;

/** Every number that changed, appeared or vanished from one results file to another, in the newer one's order, the vanished at the end. */
export function differences(older: ResultsFile, newer: ResultsFile): Difference[] {
  const before = new Map(numbersOfResults(older).map((number) => [number.id, number]));
  const after = new Map(numbersOfResults(newer).map((number) => [number.id, number]));
  const reasonsOf = reasonsBetween(older, newer);
  const found = [...after.values()].flatMap((number): Difference[] => {
    const old = before.get(number.id);
    if (old === undefined)
      return [{ ...named(number), kind: 'appeared', newer: number.value, reasons: reasonsOf(number) }];
    if (isSame(old.value, number.value)) return [];
    const { value } = old;
    const relative = value === 0 ? {} : { relative: (number.value - value) / Math.abs(value) };
    return [
      { ...named(number), kind: 'changed', older: value, newer: number.value, ...relative, reasons: reasonsOf(number) },
    ];
  });
  const vanished = [...before.values()].flatMap((number): Difference[] =>
    after.has(number.id)
      ? []
      : [{ ...named(number), kind: 'vanished', older: number.value, reasons: reasonsOf(number) }],
  );
  return [...found, ...vanished];
}

const isSame = (one: number, other: number) => Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));

const named = ({ id, competency, cohort, statistic }: NamedNumber) => ({ id, competency, cohort, statistic });
