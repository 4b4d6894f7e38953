import { type CohortsFinding, type CohortTestRow, isRefused } from '../vocabulary';

/** The tests of a finding as rows of a results file. */
export function cohortTestRows({ by, cohorts, tests }: CohortsFinding): CohortTestRow[] {
  return tests.map(({ instrument, competency, levels, welch, ancova }) => ({
    instrument,
    competency,
    by,
    cohorts: levels.map((place) => cohorts[place]!.cohort),
    welch,
    ancova: isRefused(ancova) ? ancova : told(ancova),
  }));
}

function told({
  F,
  df1,
  df2,
  p,
  pHolm,
  pBH,
  partialEtaSquared,
}: Exclude<CohortTestRow['ancova'], { refusal: unknown }>) {
  return { F, df1, df2, p, pHolm, pBH, partialEtaSquared };
}
