import type { Cohort, CohortRow, CohortsFinding, CohortTests } from '../vocabulary';
import type { PublicationContext } from './publication-context';
import { publishedApart, publishedOfCapsule } from './published-capsules';
import { publishedComparison, suppressed, withheldComparison } from './published-comparison';
import { type PeopleOf, publishedPeople, UNTOLD_PEOPLE } from './published-people';
import { publishedTables } from './published-tables';
import { isAllTold } from './published-waves';
import { toldOfRow, withheldCohorts } from './withheld-cohorts';

/**
 * Cohorts for publication: those that are shown first, then those of which only the name is told. The tests are those of the shown
 * cohorts alone, whose places they keep; where these cannot be asked alone, there are none.
 */
export function publishedCohorts(finding: CohortsFinding, context: PublicationContext): CohortsFinding {
  const { threshold, shown, cells, filters } = context;
  const isWithheld = withheldCohorts(cells, filters, threshold);
  const toldOf = toldOfRow(context);
  const ofCapsules = new Set(finding.cohorts.flatMap((row) => (row.capsule ? [keyOf(row.cohort)] : [])));
  const isOfCapsule = ({ cohort }: { cohort: Cohort }) => ofCapsules.has(keyOf(cohort));
  const comparisons = finding.comparisons.map((row) => {
    if (isOfCapsule(row)) return publishedOfCapsule(row, threshold);
    return isWithheld(row) ? withheldComparison(row, threshold) : publishedComparison(row, threshold, toldOf(row));
  });
  // What a capsule withholds in one competency says nothing of the others.
  const hidden = new Set(
    comparisons.filter((row) => Number.isNaN(row.n) && !isOfCapsule(row)).map(({ cohort }) => keyOf(cohort)),
  );
  const shownFirst = <Row extends { cohort: Cohort }>(rows: Row[]) => [
    ...rows.filter(({ cohort }) => !hidden.has(keyOf(cohort))),
    ...rows.filter(({ cohort }) => hidden.has(keyOf(cohort))),
  ];
  const peopleOf = publishedPeople(cells, filters, context);
  const cohorts = shownFirst(finding.cohorts).map((row) => ({
    ...row,
    people: row.capsule || hidden.has(keyOf(row.cohort)) ? UNTOLD_PEOPLE : peopleOf(row.cohort),
  }));
  const testsStand =
    shown !== undefined && isSameCohorts(shown.cohorts, cohorts.slice(0, finding.cohorts.length - hidden.size));
  const { apart, tables, ...others } = finding;
  return {
    ...others,
    ...(apart ? { apart: publishedApart(apart, threshold) } : {}),
    ...(tables ? { tables: publishedTables(tables, comparisons, context) } : {}),
    cohorts,
    comparisons: shownFirst(comparisons),
    tests: testsStand
      ? shown.tests.map((tests) => withFewUntold(tests, shown, context, peopleOf))
      : finding.tests.map((tests) => withheldTests(tests, threshold)),
  };
}

const keyOf = (cohort: Cohort) => JSON.stringify(cohort);

const isSameCohorts = (one: CohortRow[], other: CohortRow[]) =>
  one.length === other.length && one.every(({ cohort }, place) => keyOf(cohort) === keyOf(other[place]!.cohort));

/**
 * The mixed model counts everybody who answered once, and with them those who left; participants and others are groups as well. Under a
 * filter they are told where they are sums of what is told of the cohorts.
 */
function withFewUntold(
  tests: CohortTests,
  shown: CohortsFinding,
  { threshold, filters, compared }: PublicationContext,
  peopleOf: PeopleOf,
): CohortTests {
  const sum = (count: 'preOnly' | 'postOnly') => shown.cohorts.reduce((all, { people }) => all + people[count], 0);
  const isSmall = (people: number) => people > 0 && people < threshold;
  const refused = suppressed(threshold);
  const { mixed, comparisonGroup, instrument, competency } = tests;
  const isFiltered = Object.keys(filters).length > 0;
  const ofAnswers = shown.cohorts.filter(({ capsule }) => !capsule);
  const areUntold = isFiltered && !ofAnswers.every(({ cohort }) => isAllTold(peopleOf(cohort)));
  const isOtherUntold = () => {
    if (!compared) return true;
    const { grouping, value, cells } = compared;
    const isWithheld = withheldCohorts(cells, filters, threshold);
    const others = ofAnswers.map(({ cohort }) => ({ ...cohort, [grouping]: cohort[grouping] ?? value }));
    return others.some((cohort) => isWithheld({ instrument, competency, cohort }));
  };
  const groupsAreSmall =
    comparisonGroup !== null &&
    'participants' in comparisonGroup &&
    (isSmall(comparisonGroup.participants.n) || isSmall(comparisonGroup.others.n) || (isFiltered && isOtherUntold()));
  return {
    ...tests,
    mixed: areUntold || isSmall(sum('preOnly')) || isSmall(sum('postOnly')) ? refused : mixed,
    comparisonGroup: groupsAreSmall ? refused : comparisonGroup,
  };
}

function withheldTests({ instrument, competency, comparisonGroup }: CohortTests, threshold: number): CohortTests {
  const refused = suppressed(threshold);
  return {
    instrument,
    competency,
    levels: [],
    leftOut: [],
    welch: refused,
    gamesHowell: refused,
    kruskalWallis: refused,
    brownForsythe: refused,
    ancova: refused,
    pooled: refused,
    trend: refused,
    courses: refused,
    mixed: refused,
    comparisonGroup: comparisonGroup === null ? null : refused,
    detectable: refused,
  };
}
