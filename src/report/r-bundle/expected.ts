import { type Comparison, type CompetencyFinding, comparedPeople, isRefused, type PeopleFlow } from '../../vocabulary';
import { ALL, type BundledRubric, type Codes, codesOf, type RBundleInput } from './bundle-input';
import type { ExpectedNumber } from './expected-number';
import { expectedOfCohorts } from './expected-of-cohorts';
import { expectedOfRubric } from './expected-of-rubric';
import { originOf } from './not-here';
import { type Numbered, numbersOf } from './numbers-of';

/** Every number of the results, and those of single competencies that R can be asked for. */
export function expectedNumbers(input: RBundleInput): ExpectedNumber[] {
  const codes = codesOf(input);
  const { everyone, cohorts, reliability } = input;
  const cohortOf = (row: Comparison): { code: string; name: string } => {
    const place = cohorts?.cohorts.findIndex(({ cohort }) => cohort[cohorts.by] === row.cohort[cohorts.by]) ?? -1;
    return place < 0 ? { code: ALL, name: '' } : { code: codes.cohort(place), name: row.cohort[cohorts!.by]! };
  };
  return [
    ...peopleRows(ALL, '', input.people),
    ...(cohorts?.cohorts ?? []).flatMap(({ cohort, people }, place) =>
      peopleRows(codes.cohort(place), cohort[cohorts!.by]!, people),
    ),
    ...everyone.comparisons.flatMap((row) => comparisonRows(row, codes, { code: ALL, name: '' })),
    ...(cohorts?.comparisons ?? []).flatMap((row) => comparisonRows(row, codes, cohortOf(row))),
    ...reliability.scales.flatMap(({ competency, wave, ...scale }) =>
      numbersOf(scale).map(
        number(`${codes.competency(competency)}.${ALL}`, `reliability.${wave}.`, { competency, cohort: '' }),
      ),
    ),
    ...input.inside.flatMap((finding) => insideRows(finding, codes)),
    ...(cohorts ? expectedOfCohorts(cohorts, codes) : []),
    ...(input.rubric ? rubricRows(input.rubric, input, codes) : []),
  ];
}

type Named = Pick<ExpectedNumber, 'competency' | 'cohort'>;

const number =
  (prefix: string, before: string, named: Named) =>
  ({ path, value }: Numbered): ExpectedNumber => ({
    id: `${prefix}.${before}${path}`,
    statistic: `${before}${path}`,
    ...named,
    value,
    needs: 'base',
    from: originOf(`${before}${path}`),
  });

function peopleRows(code: string, cohort: string, people: PeopleFlow): ExpectedNumber[] {
  const { before: pre, after: post } = comparedPeople(people);
  const { both, preOnly, postOnly } = people;
  return numbersOf({ pre, post, both, preOnly, postOnly }).map(({ path, value }) => ({
    id: `people.${code}.${path}`,
    statistic: `people.${path}`,
    competency: '',
    cohort,
    value,
    needs: 'base',
    from: originOf(`people.${path}`),
  }));
}

/** A criterion stands where a competency does; of groups that the survey has. */
function rubricRows(rubric: BundledRubric, { cohorts }: RBundleInput, codes: Codes): ExpectedNumber[] {
  const ofCriteria = { ...codes, competency: codes.criterion };
  const changes = rubric.changes.flatMap(({ comparisons }) => comparisons);
  const rows = changes.flatMap((row) => {
    const cohort = cohortOfRow(row, cohorts, codes);
    return cohort ? comparisonRows(row, ofCriteria, cohort) : [];
  });
  const ofRubric = (one: ExpectedNumber): ExpectedNumber => ({ ...one, statistic: `rubric.${one.statistic}` });
  return [...rows.map(ofRubric), ...expectedOfRubric(rubric, codes)];
}

/** Null where the survey has no such group. */
export function cohortOfRow(
  { cohort }: Comparison,
  cohorts: RBundleInput['cohorts'],
  codes: Codes,
): { code: string; name: string } | null {
  if (Object.keys(cohort).length === 0) return { code: ALL, name: '' };
  const place = cohorts?.cohorts.findIndex((one) => one.cohort[cohorts.by] === cohort[cohorts.by]) ?? -1;
  return place < 0 ? null : { code: codes.cohort(place), name: cohort[cohorts!.by]! };
}

function comparisonRows(row: Comparison, codes: Codes, cohort: { code: string; name: string }): ExpectedNumber[] {
  const { instrument: _i, competency, cohort: _c, ...figures } = row;
  const prefix = `${codes.competency(competency)}.${cohort.code}`;
  // Without anybody there is nothing to be at the end of a scale.
  const { extremes, ...rest } = figures;
  return numbersOf(row.n === 0 ? rest : { ...rest, extremes }).map((one) =>
    number(prefix, '', { competency, cohort: cohort.name })(one),
  );
}

function insideRows(finding: CompetencyFinding, codes: Codes): ExpectedNumber[] {
  const { competency } = finding;
  const prefix = `${codes.competency(competency)}.${ALL}`;
  const named = { competency, cohort: '' };
  return [
    ...numbersOf(figuresInside(finding)).map(number(prefix, 'inside.', named)),
    ...finding.reliability.flatMap(({ wave, alpha, omegaTotal, spearmanBrown, items }) => {
      const standardised = isRefused(alpha) ? undefined : alpha.standardised;
      const column = (key: 'itemTotal' | 'alphaIfDeleted') => items.map((item) => item[key]);
      const scale = { standardised, omegaTotal, spearmanBrown };
      const ofItems = { itemTotal: column('itemTotal'), alphaIfDeleted: column('alphaIfDeleted') };
      return numbersOf({ ...scale, ...ofItems }).map(number(prefix, `reliability.${wave}.`, named));
    }),
  ];
}

function figuresInside(finding: CompetencyFinding): Record<string, unknown> {
  const { verdict, effectSizes, correlation, regressionToTheMean, checks, sturdier, normalisedGain, limits } = finding;
  const { shapiroWilk, skewness, kurtosis, outliers } = checks;
  const ends = isRefused(limits)
    ? {}
    : Object.fromEntries(
        limits.ends.map(({ end, near, before, after }) => [
          `${end}${near ? 'Near' : ''}`,
          { before: before.share, after: after.share },
        ]),
      );
  const sizes = isRefused(effectSizes) ? {} : { ...effectSizes, dav: { value: effectSizes.dav.value } };
  const asked = isSampled(finding) ? sturdier : { sign: sturdier.sign };
  const gain = isRefused(normalisedGain) || isSampled(finding) ? normalisedGain : { ...normalisedGain, ci: null };
  return {
    verdict,
    effectSizes: sizes,
    correlation,
    limits: ends,
    regressionToTheMean,
    ...(finding.comparison.n === 0 ? {} : { outliers }),
    shapiroWilk,
    skewness,
    kurtosis,
    ...asked,
    normalisedGain: gain,
  };
}

/** Above it, numbers of people are drawn instead of people, for which R has no like. */
const MOST_DRAWN = 10_000;

/** Whether the draws are those that the expressions in R repeat. */
export const isSampled = ({ comparison }: CompetencyFinding): boolean => comparison.n <= MOST_DRAWN;
