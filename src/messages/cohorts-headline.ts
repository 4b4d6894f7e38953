import {
  type AdjustedP,
  type Cohort,
  type CohortsFinding,
  type CohortTests,
  isRefused,
  type TestF,
  type WavePair,
} from '../vocabulary';
import { caveats } from './caveats';
import { type CohortRange, comparisonsByCohort, rangeOf } from './cohort-rows';
import { formatChange, formatCount, formatNumber, formatPStatement } from './format';
import type { Headline } from './headline';
import type { Translate } from './i18n';
import { refusalText } from './refusal';
import { type Adjustment, adjustedP, alphaOf } from './verdict';

export type CohortsHeadlineInput = {
  finding: CohortsFinding;
  nameOf: (competency: string) => string;
  cohortName: (cohort: Cohort) => string;
  /** What groups, as it is said in a sentence: "semester". */
  grouping: string;
  adjustment: Adjustment;
  /** Groups of fewer people are not named by what they did. */
  smallest: number;
  /** The group of those who took no part, by its name, where one is declared. */
  comparisonGroup: string | null;
  /** The waves that are compared. */
  pair: WavePair;
};

/** Whether the change in one competency may be said to differ between cohorts: only where it also holds after the correction. */
export type CohortsVerdict = 'differ' | 'unclear' | 'refused';

export function cohortsVerdict({ welch }: CohortTests, alpha: number, adjustment: Adjustment): CohortsVerdict {
  if (isRefused(welch)) return 'refused';
  return adjustedP(welch, adjustment) < alpha ? 'differ' : 'unclear';
}

const whole = (df: number) => (Number.isInteger(df) ? formatCount(df) : formatNumber(df, 1));

/** F with its degrees of freedom, and a p that never stands alone. */
export const formatF = ({ F, df1, df2 }: TestF, p: number) =>
  `F(${whole(df1)}, ${whole(df2)}) = ${formatNumber(F)}, ${formatPStatement('p', p)}`;

/** The competency in which cohorts differ most, over its answer scale; null where none differs. */
export function mostDiffering(finding: CohortsFinding, adjustment: Adjustment, smallest: number): CohortTests | null {
  return differing({ finding, adjustment, smallest })[0]?.test ?? null;
}

type Compared = Pick<CohortsHeadlineInput, 'finding' | 'adjustment' | 'smallest'>;

function differing({ finding, adjustment, smallest }: Compared): { test: CohortTests; range: CohortRange | null }[] {
  const alpha = alphaOf(finding);
  return finding.tests
    .filter((test) => cohortsVerdict(test, alpha, adjustment) === 'differ')
    .map((test) => ({ test, range: rangeOf(finding, test, smallest) }))
    .toSorted((a, b) => (b.range?.shareOfScale ?? 0) - (a.range?.shareOfScale ?? 0));
}

/** ", from … to …": nothing where too few cohorts are large enough to be named. */
export function rangeText(t: Translate, range: CohortRange | null, cohortName: (cohort: Cohort) => string): string {
  if (!range) return '';
  return t('cohorts.range', {
    low: formatChange(range.low),
    lowCohort: cohortName(range.lowCohort),
    high: formatChange(range.high),
    highCohort: cohortName(range.highCohort),
  });
}

/** Where there is nothing to compare: filters may be why, or the data know no more groups. */
const fewHint = (t: Translate, { filters }: CohortsFinding): string[] => [
  t(Object.keys(filters).length > 0 ? 'cohorts.detail.oneHint' : 'cohorts.detail.groupOtherwise'),
];

/** The sentence to quote of all cohorts, and the sentences that keep it honest. */
export function cohortsHeadline(t: Translate, input: CohortsHeadlineInput): Headline {
  const { finding, nameOf, cohortName, grouping } = input;
  const { cohorts, tests } = finding;
  const [only] = cohorts;
  if (!only)
    return {
      sentence: t('cohorts.headline.none', { grouping }),
      competency: null,
      details: fewHint(t, finding),
    };
  if (cohorts.length === 1) {
    const sentence = t('cohorts.headline.one', { grouping, cohort: cohortName(only.cohort) });
    return { sentence, competency: null, details: fewHint(t, finding) };
  }
  const differ = differing(input);
  const tested = tests.filter(({ welch }) => !isRefused(welch));
  const said = (sentence: string, competency: string | null, most: CohortTests | null): Headline => ({
    sentence,
    competency,
    details: detailSentences(t, input, most),
  });
  const [first] = differ;
  if (first) {
    const values = {
      grouping,
      total: tests.length,
      differ: differ.length,
      name: nameOf(first.test.competency),
      range: rangeText(t, first.range, cohortName),
    };
    const sentence = t(`cohorts.headline.${differKey(differ.length, tests.length)}`, values);
    return said(sentence, first.test.competency, first.test);
  }
  const [one] = tests;
  if (tested.length === 0) return said(t('cohorts.headline.cannotTell', { grouping }), null, null);
  if (tests.length === 1 && one) {
    return said(t('cohorts.headline.singleNone', { grouping, name: nameOf(one.competency) }), one.competency, one);
  }
  const key = tested.length === tests.length ? 'noneDiffer' : 'noneDifferOfTested';
  const values = { grouping, total: tests.length, tested: tested.length };
  return said(t(`cohorts.headline.${key}`, values), null, null);
}

function differKey(differ: number, total: number) {
  if (total === 1) return 'single';
  if (differ === 1) return 'differOne';
  return differ === total ? 'differAll' : 'differSome';
}

function detailSentences(t: Translate, input: CohortsHeadlineInput, most: CohortTests | null): string[] {
  const { finding, comparisonGroup, pair } = input;
  const { tests } = finding;
  const compared = (most ?? tests[0])?.levels.length;
  const levels = compared ?? 0;
  const leftOut = (most ?? tests[0])?.leftOut.length ?? 0;
  const capsules = finding.cohorts.filter(({ capsule }) => capsule).length;
  const count = { count: levels, n: formatCount(levels) };
  return [
    ...(levels > 1 ? [t('cohorts.detail.groups', count)] : []),
    ...(most && !isRefused(most.welch) ? [testedSentence(t, input, most.competency, most.welch)] : []),
    ...(leftOut > 0 ? [t('cohorts.detail.leftOut', { count: leftOut, n: formatCount(leftOut) })] : []),
    ...(capsules > 0 ? [t('cohorts.detail.capsules', { count: capsules, n: formatCount(capsules) })] : []),
    ...(most && hasSmall(finding, most, input.smallest)
      ? [t('cohorts.detail.extremes', { n: formatCount(input.smallest) })]
      : []),
    ...refusedSentence(t, tests),
    ...caveats(t, pair, comparisonGroup),
    t('cohorts.detail.notRandom'),
  ];
}

const hasSmall = (finding: CohortsFinding, test: CohortTests, smallest: number) => {
  const rows = comparisonsByCohort(finding, test);
  return test.levels.some((place) => (rows[place]?.n ?? 0) < smallest);
};

function testedSentence(
  t: Translate,
  input: CohortsHeadlineInput,
  competency: string,
  welch: TestF & AdjustedP,
): string {
  const { finding, nameOf, adjustment } = input;
  const family = finding.tests.filter((test) => !isRefused(test.welch)).length;
  const values = { name: nameOf(competency), test: formatF(welch, adjustedP(welch, adjustment)) };
  if (family === 1) return t('cohorts.detail.testedAlone', values);
  return t('cohorts.detail.tested', { ...values, correction: t(`overview.correction.${adjustment}`), family });
}

function refusedSentence(t: Translate, tests: CohortTests[]): string[] {
  const refusals = tests.flatMap(({ welch }) => (isRefused(welch) ? [welch.refusal] : []));
  const [first] = refusals;
  if (!first) return [];
  const reason = refusalText(t, first, 'cohorts');
  return [t('cohorts.detail.refused', { count: refusals.length, n: formatCount(refusals.length), reason })];
}
