import { type Cohort, type CohortsFinding, type CohortTestRow, isRefused } from '../vocabulary';

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

/** Without the tests in which a withheld cohort took part: from the others and the test, its change could be worked out. */
export function publishedTests(
  rows: CohortTestRow[],
  isWithheld: (row: Pick<CohortTestRow, 'instrument' | 'competency'> & { cohort: Cohort }) => boolean,
): CohortTestRow[] {
  const suppressed = { refusal: { code: 'suppressed' } } as const;
  return rows.map((row) =>
    row.cohorts.some((cohort) => isWithheld({ ...row, cohort }))
      ? { ...row, welch: suppressed, ancova: suppressed }
      : row,
  );
}
