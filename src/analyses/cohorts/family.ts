import { benjaminiHochberg, holm } from '../../statistics';
import { type AdjustedP, type CohortTests, type EstimateT, isRefused, type OrRefusal } from '../../vocabulary';

type Difference = AdjustedP & EstimateT;
/** Where no comparison group is declared nothing is tested. */
const UNASKED: OrRefusal<Difference> = { refusal: { code: 'not-computable' } };

/** Adjusts the p of each test of cohorts for the competencies of one question. A refused test does not count towards its family. */
export function adjustCohortTests(tests: CohortTests[]): CohortTests[] {
  const welch = adjusted(tests.map((test) => test.welch));
  const ancova = adjusted(tests.map((test) => test.ancova));
  const slopes = adjusted(tests.map(({ trend }) => (isRefused(trend) ? trend : trend.slope)));
  const against = adjusted(
    tests.map(
      ({ comparisonGroup }): OrRefusal<Difference> =>
        comparisonGroup === null ? UNASKED : isRefused(comparisonGroup) ? comparisonGroup : comparisonGroup.difference,
    ),
  );
  return tests.map((test, index) => {
    const difference = against[index]!;
    const slope = slopes[index]!;
    const trend = isRefused(test.trend) || isRefused(slope) ? test.trend : { ...test.trend, slope };
    const comparisonGroup =
      test.comparisonGroup === null || isRefused(test.comparisonGroup) || isRefused(difference)
        ? test.comparisonGroup
        : { ...test.comparisonGroup, difference };
    return { ...test, welch: welch[index]!, ancova: ancova[index]!, trend, comparisonGroup };
  });
}

function adjusted<Test extends AdjustedP & { p: number }>(family: OrRefusal<Test>[]): OrRefusal<Test>[] {
  const p = family.map((test) => (isRefused(test) ? null : test.p));
  const [pHolm, pBH] = [holm(p), benjaminiHochberg(p)];
  return family.map((test, index) => (isRefused(test) ? test : { ...test, pHolm: pHolm[index]!, pBH: pBH[index]! }));
}
