import { type ChangePart, type CountedPairs, retrospectivePretest } from '../../statistics';
import type { Store } from '../../store';
import type { Filters, Interval, Retrospective, RetrospectivePart } from '../../vocabulary';
import { detectableIn } from '../detectable';
import { refusalOf } from '../refusal';

/** The change split at the score that people give looking back; null where nobody has all three scores. */
export async function retrospective(
  store: Store,
  competency: number,
  filters: Filters,
  confidence: number,
): Promise<Retrospective | null> {
  const { before, after, recalled, people } = await store.triples(competency, filters);
  if (people.length === 0) return null;
  const found = retrospectivePretest({ before, after, recalled, count: people }, { confidence });
  const part = (from: Float64Array, to: Float64Array, change: ChangePart) =>
    partOf({ before: from, after: to, count: people }, change, confidence);
  return {
    n: people.reduce((sum, here) => sum + here, 0),
    classic: part(before, after, found.classic),
    adjusted: part(recalled, after, found.adjusted),
    shift: part(before, recalled, found.shift),
  };
}

function partOf(pairs: CountedPairs, { test, effect, adjustedP }: ChangePart, confidence: number): RetrospectivePart {
  return {
    change: test.ok
      ? {
          mean: test.meanChange,
          ci: [...test.interval] as Interval,
          statistic: test.t,
          df: test.degreesOfFreedom,
          p: test.p,
          pHolm: adjustedP ?? test.p,
        }
      : refusalOf(test),
    hedgesGav: !effect.ok
      ? refusalOf(effect)
      : effect.dav.hedges === null
        ? { refusal: { code: 'too-few', needed: 3, counted: effect.n } }
        : { value: effect.dav.hedges.value, ci: [...effect.dav.hedges.interval] as Interval },
    detectable: detectableIn(pairs, confidence),
  };
}
