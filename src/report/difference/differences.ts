import type { Cohort, ResultsFile } from '../../vocabulary';
import { type NamedNumber, numbersOfParts } from './numbers-of-results';
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
  const steps = differencesInSteps(older, newer);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps of some milliseconds: results by course may hold a hundred thousand numbers. */
export function* differencesInSteps(older: ResultsFile, newer: ResultsFile): Generator<void, Difference[]> {
  const before = yield* byId(older);
  const after = yield* byId(newer);
  const reasonsOf = reasonsBetween(older, newer);
  const found: Difference[] = [];
  let at = 0;
  for (const number of after.values()) {
    if (++at % STEP === 0) yield;
    const old = before.get(number.id);
    if (old === undefined) {
      found.push({ ...named(number), kind: 'appeared', newer: number.value, reasons: reasonsOf(number) });
    } else if (!isSame(old.value, number.value)) {
      const { value } = old;
      const relative = value === 0 ? {} : { relative: (number.value - value) / Math.abs(value) };
      const both = { older: value, newer: number.value, ...relative };
      found.push({ ...named(number), kind: 'changed', ...both, reasons: reasonsOf(number) });
    }
  }
  for (const number of before.values()) {
    if (++at % STEP === 0) yield;
    if (!after.has(number.id))
      found.push({ ...named(number), kind: 'vanished', older: number.value, reasons: reasonsOf(number) });
  }
  return found;
}

/** Numbers between two steps. */
const STEP = 500;

function* byId(file: ResultsFile): Generator<void, Map<string, NamedNumber>> {
  const numbers = new Map<string, NamedNumber>();
  let next = STEP;
  for (const own of numbersOfParts(file)) {
    for (const number of own) numbers.set(number.id, number);
    if (numbers.size < next) continue;
    next = numbers.size + STEP;
    yield;
  }
  return numbers;
}

const isSame = (one: number, other: number) => Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));

const named = ({ id, competency, cohort, statistic }: NamedNumber) => ({ id, competency, cohort, statistic });
