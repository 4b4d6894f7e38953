import type { Cohort, CohortRow, CohortsFinding, CohortTests } from '../vocabulary';
import type { PublicationContext } from './publication-context';
import { publishedApart, publishedOfCapsule } from './published-capsules';
import { publishedComparison, suppressed, withheldComparison } from './published-comparison';
import { publishedPeople, WITHHELD } from './published-people';
import { publishedTables } from './published-tables';
import { viewsOf } from './views-of';
import { withheldCohorts } from './withheld-cohorts';

type Context = Required<Pick<PublicationContext, 'cohorts' | 'groupings'>> & PublicationContext;

/**
 * Cohorts for publication: those that are shown first, then those of which only the name is told. The tests are those of the shown
 * cohorts alone, whose places they keep; where these cannot be asked alone, there are none.
 */
export function publishedCohorts(finding: CohortsFinding, context: Context): CohortsFinding {
  const { threshold, shown } = context;
  const isWithheld = withheldCohorts(context.cohorts, threshold);
  const ofCapsules = new Set(finding.cohorts.flatMap((row) => (row.capsule ? [keyOf(row.cohort)] : [])));
  const isOfCapsule = ({ cohort }: { cohort: Cohort }) => ofCapsules.has(keyOf(cohort));
  const comparisons = finding.comparisons.map((row) => {
    if (isOfCapsule(row)) return publishedOfCapsule(row, threshold);
    return isWithheld(row) ? withheldComparison(row, threshold) : publishedComparison(row, threshold);
  });
  // What a capsule withholds in one competency says nothing of the others.
  const hidden = new Set(
    comparisons.filter((row) => Number.isNaN(row.n) && !isOfCapsule(row)).map(({ cohort }) => keyOf(cohort)),
  );
  const shownFirst = <Row extends { cohort: Cohort }>(rows: Row[]) => [
    ...rows.filter(({ cohort }) => !hidden.has(keyOf(cohort))),
    ...rows.filter(({ cohort }) => hidden.has(keyOf(cohort))),
  ];
  const peopleOf = peopleOfCohorts(finding, context);
  const cohorts = shownFirst(finding.cohorts).map((row) => ({
    ...row,
    people: row.capsule || hidden.has(keyOf(row.cohort)) ? UNTOLD : peopleOf(row.cohort),
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
      ? shown.tests.map((tests) => withFewUntold(tests, shown, context))
      : finding.tests.map((tests) => withheldTests(tests, threshold)),
  };
}

const keyOf = (cohort: Cohort) => JSON.stringify(cohort);
const UNTOLD: CohortRow['people'] = {
  pre: WITHHELD,
  post: WITHHELD,
  then: WITHHELD,
  followUp: WITHHELD,
  both: WITHHELD,
  preOnly: WITHHELD,
  postOnly: WITHHELD,
};
const NOBODY: CohortRow['people'] = { pre: 0, post: 0, then: 0, followUp: 0, both: 0, preOnly: 0, postOnly: 0 };

const isSameCohorts = (one: CohortRow[], other: CohortRow[]) =>
  one.length === other.length && one.every(({ cohort }, place) => keyOf(cohort) === keyOf(other[place]!.cohort));

function peopleOfCohorts(finding: CohortsFinding, { people, groupings, same, threshold, pair }: Context) {
  const ids = finding.within === null ? [finding.by] : [finding.by, finding.within];
  const crossed = finding.within === null ? [] : [same as (typeof groupings)[number]];
  const rows = [...groupings, ...crossed];
  const here = new Map(rows.flatMap((views) => views.here.cohorts.map((row) => [keyOf(row.cohort), row.people])));
  const whole = new Map(
    rows.flatMap((views) => (views.whole?.cohorts ?? []).map((row) => [keyOf(row.cohort), row.people])),
  );
  const dimensions = {
    filtered: people.whole !== null,
    groupings: ids.map((id, index) => ({
      id,
      values: [
        ...new Set(
          [...(groupings[index]!.whole?.cohorts ?? []), ...groupings[index]!.here.cohorts].flatMap(
            ({ cohort }) => cohort[id] ?? [],
          ),
        ),
      ],
    })),
  };
  const counted = viewsOf(
    people,
    (everyone) => (cohort: Cohort) =>
      Object.keys(cohort).length === 0
        ? everyone
        : ((everyone === people.here ? here : whole).get(keyOf(cohort)) ?? NOBODY),
  );
  return publishedPeople(dimensions, counted, { threshold, pair });
}

/** The mixed model counts everybody who answered once, and with them those who left; participants and others are groups as well. */
function withFewUntold(tests: CohortTests, shown: CohortsFinding, { threshold }: Context): CohortTests {
  const sum = (count: 'preOnly' | 'postOnly') => shown.cohorts.reduce((all, { people }) => all + people[count], 0);
  const isSmall = (people: number) => people > 0 && people < threshold;
  const refused = suppressed(threshold);
  const { mixed, comparisonGroup } = tests;
  const groupsAreSmall =
    comparisonGroup !== null &&
    'participants' in comparisonGroup &&
    (isSmall(comparisonGroup.participants.n) || isSmall(comparisonGroup.others.n));
  return {
    ...tests,
    mixed: isSmall(sum('preOnly')) || isSmall(sum('postOnly')) ? refused : mixed,
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
