import { type CohortsFinding, type CohortTests, isRefused } from '../../vocabulary';
import type { Codes } from './bundle-input';
import type { ExpectedNumber } from './expected-number';
import { originOf } from './not-here';
import { numbersOf } from './numbers-of';

/** The tests of cohorts, each under the codes of the cohorts that it is about. */
export function expectedOfCohorts({ tests }: CohortsFinding, codes: Codes): ExpectedNumber[] {
  return tests.flatMap((test) =>
    numbersOf(figuresOf(test, codes)).map(
      ({ path, value }): ExpectedNumber => ({
        id: `${codes.competency(test.competency)}.by.${path}`,
        statistic: path,
        competency: test.competency,
        cohort: '',
        value,
        needs: path.startsWith('mixed.') ? 'lmerTest' : 'base',
        from: originOf(path),
      }),
    ),
  );
}

function figuresOf(test: CohortTests, codes: Codes): Record<string, unknown> {
  const { welch, gamesHowell, kruskalWallis, brownForsythe, ancova, pooled, trend, courses, mixed } = test;
  const one = (place: number) => codes.cohort(place);
  const pair = ({ reference, compared }: { reference: number; compared: number }) =>
    `${one(compared)}-${one(reference)}`;
  const named = <Row extends object>(rows: Row[], name: (row: Row) => string) =>
    Object.fromEntries(rows.map((row) => [name(row), withoutPlaces(row)]));
  return {
    welch,
    kruskalWallis,
    brownForsythe,
    gamesHowell: isRefused(gamesHowell) ? null : named(gamesHowell.pairs, pair),
    ancova: isRefused(ancova)
      ? null
      : {
          ...ancova,
          adjusted: named(ancova.adjusted, ({ cohort }) => one(cohort)),
          pairs: named(ancova.pairs, pair),
        },
    pooled: isRefused(pooled)
      ? null
      : {
          ...pooled,
          leftOut: null,
          weights: Object.fromEntries(pooled.weights.map((weight, index) => [one(test.levels[index]!), weight])),
        },
    trend,
    courses: isRefused(courses)
      ? null
      : {
          ...courses,
          differences: Object.fromEntries(courses.differences.map((row) => [one(row.cohort), row.difference])),
        },
    mixed: isRefused(mixed)
      ? null
      : { ...mixed, changes: Object.fromEntries(mixed.changes.map((row) => [one(row.cohort), row.change])) },
    comparisonGroup: test.comparisonGroup,
    detectable: test.detectable,
  };
}

/** The places of cohorts are in the name. */
function withoutPlaces(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => !['reference', 'compared', 'cohort'].includes(name)),
  );
}
