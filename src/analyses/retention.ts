import { sharesAcrossGroups, wilson } from '../statistics';
import type { Store } from '../store';
import type { FindingOf, Question } from '../vocabulary';
import { refusalOf } from './refusal';

/** Of those who answered before, who also answered after, in each group; and whether the groups differ in that. */
export async function answerRetention(
  store: Store,
  { filters, by, settings }: Extract<Question, { kind: 'retention' }>,
): Promise<FindingOf<'retention'>> {
  const { confidence } = settings;
  const groups = (await store.presenceBy(filters, by)).map(({ cohort, people: { both, preOnly } }) => {
    const retention = wilson(both, both + preOnly, { confidence });
    return {
      cohort,
      first: both + preOnly,
      both,
      retention: retention.ok
        ? { share: retention.share, ci: [...retention.interval] as [number, number] }
        : refusalOf(retention),
    };
  });
  const test = sharesAcrossGroups(groups.map(({ both, first }) => ({ count: both, n: first })));
  return {
    kind: 'retention',
    by,
    filters,
    confidence,
    groups,
    test: test.ok
      ? {
          chiSquared: test.chiSquared,
          df: test.degreesOfFreedom,
          cramersV: test.cramersV,
          smallestExpected: test.smallestExpected,
          p: test.p,
          method: test.test,
        }
      : refusalOf(test),
  };
}
