import {
  type AdjustedP,
  type Cohort,
  type CohortsFinding,
  type CohortTests,
  type Interval,
  isRefused,
  type Refusal,
} from '../vocabulary';
import { rangeOf } from './cohort-rows';
import { cohortsVerdict, formatF, rangeText } from './cohorts-headline';
import {
  formatChange,
  formatCount,
  formatLevel,
  formatNumber,
  formatPercent,
  formatPStatement,
  formatShareless,
} from './format';
import type { Translate } from './i18n';
import { type Counted, refusalText } from './refusal';
import { type Adjustment, adjustedP, alphaOf } from './verdict';

/** What the sentences about one competency's cohorts are written from. */
export type CohortWordsInput = {
  finding: CohortsFinding;
  test: CohortTests;
  cohortName: (cohort: Cohort) => string;
  adjustment: Adjustment;
  /** Matched people who take part. */
  pairs: number;
  /** Groups of fewer people are not named by what they did. */
  smallest: number;
};

/** More pairs than this are counted and no longer all named. */
const MOST_NAMED = 3;

const nameAt = ({ finding, cohortName }: CohortWordsInput, place: number) => {
  const row = finding.cohorts[place];
  return row ? cohortName(row.cohort) : String(place);
};
const limitsOf = ({ finding }: CohortWordsInput, [low, high]: Interval) => ({
  level: formatLevel(finding.confidence),
  low: formatNumber(low),
  high: formatNumber(high),
});
const cannot = (t: Translate, refusal: Refusal, counted: Counted = 'cohorts') => [
  t('cohorts.test.refused', { reason: refusalText(t, refusal, counted) }),
];

/** Do the changes differ, and which pairs do? */
export function gainsWords(t: Translate, input: CohortWordsInput): string[] {
  const { finding, test, cohortName, adjustment, smallest } = input;
  const verdict = cohortsVerdict(test, alphaOf(finding), adjustment);
  if (isRefused(test.welch)) return cannot(t, test.welch.refusal);
  const sentence =
    verdict === 'differ'
      ? t('cohorts.test.gains.differ', { range: rangeText(t, rangeOf(finding, test, smallest), cohortName) })
      : t('cohorts.test.gains.unclear', { count: test.levels.length });
  if (verdict === 'differ') return [sentence, ...pairWords(t, input)];
  return test.welch.p < alphaOf(finding) ? [sentence, onlyAlone(t, test.welch, adjustment)] : [sentence];
}

function pairWords(t: Translate, input: CohortWordsInput): string[] {
  const { gamesHowell } = input.test;
  if (isRefused(gamesHowell)) return [];
  const { pairs } = gamesHowell;
  const differ = pairs.filter(({ p }) => p < alphaOf(input.finding)).toSorted((a, b) => a.p - b.p);
  if (differ.length === 0) return [t('cohorts.test.gains.noPair', { total: formatCount(pairs.length) })];
  const named = differ.slice(0, MOST_NAMED).map(({ compared, reference, difference }) =>
    t('cohorts.test.gains.pairWords', {
      compared: nameAt(input, compared),
      reference: nameAt(input, reference),
      difference: formatChange(difference),
    }),
  );
  const list = named.join(t('shell.filters.separator'));
  if (differ.length <= MOST_NAMED) return [t('cohorts.test.gains.pairs', { pairs: list })];
  const counts = { count: differ.length, total: formatCount(pairs.length) };
  return [t('cohorts.test.gains.pairsMany', { ...counts, pairs: list })];
}

/** The same at equal scores before, always with the caution that the two questions are not one. */
export function ancovaWords(t: Translate, input: CohortWordsInput): { words: string[]; notes: string[] } {
  const { finding, test, adjustment } = input;
  const { ancova } = test;
  if (isRefused(ancova)) return { words: cannot(t, ancova.refusal, peopleOrCohorts(ancova.refusal)), notes: [] };
  const alpha = alphaOf(finding);
  const differs = adjustedP(ancova, adjustment) < alpha;
  const sentence = differs
    ? t('cohorts.test.ancova.differ', { range: adjustedRange(t, input), before: formatNumber(ancova.meanBefore) })
    : t('cohorts.test.ancova.unclear');
  const { slopes } = ancova;
  const slopesDiffer = !isRefused(slopes) && slopes.p < alpha;
  const onGains = cohortsVerdict(test, alpha, adjustment);
  const disagree = onGains !== 'refused' && (onGains === 'differ') !== differs;
  return {
    words: [sentence],
    notes: [
      ...(slopesDiffer ? [t('cohorts.test.ancova.slopes', { test: formatF(slopes, slopes.p) })] : []),
      `${t('cohorts.test.ancova.lord')}${disagree ? ` ${t('cohorts.test.ancova.disagree')}` : ''}`,
    ],
  };
}

/** The lowest and the highest adjusted mean, of groups that are large enough to be named. */
function adjustedRange(t: Translate, input: CohortWordsInput): string {
  const { ancova } = input.test;
  if (isRefused(ancova)) return '';
  const named = ancova.adjusted.filter(({ n }) => n >= input.smallest).toSorted((a, b) => a.mean - b.mean);
  const [lowest, highest] = [named[0], named.at(-1)];
  if (!lowest || !highest || lowest === highest) return '';
  return t('cohorts.range', {
    low: formatNumber(lowest.mean),
    lowCohort: nameAt(input, lowest.cohort),
    high: formatNumber(highest.mean),
    highCohort: nameAt(input, highest.cohort),
  });
}

/** Two is what must be compared; more is what a line needs of people. */
const peopleOrCohorts = ({ needed }: Refusal): Counted => (needed === 2 ? 'cohorts' : 'matched');

export function pooledWords(t: Translate, input: CohortWordsInput): string[] {
  const { pooled } = input.test;
  if (isRefused(pooled)) return cannot(t, pooled.refusal);
  const { mean, ci, predictionInterval, Q, iSquared, leftOut } = pooled;
  const [low, high] = predictionInterval ?? [];
  const test = `Q(${formatCount(Q.df)}) = ${formatNumber(Q.statistic)}, ${formatPStatement('p', Q.p)}`;
  return [
    t('cohorts.test.pooled.mean', { mean: formatChange(mean), ...limitsOf(input, ci) }),
    ...(low === undefined || high === undefined
      ? []
      : [t('cohorts.test.pooled.prediction', { low: formatNumber(low), high: formatNumber(high) })]),
    t('cohorts.test.pooled.spread', { share: formatPercent(iSquared / 100), test }),
    ...(leftOut.length > 0
      ? [t('cohorts.test.pooled.leftOut', { count: leftOut.length, n: formatCount(leftOut.length) })]
      : []),
  ];
}

export function trendWords(t: Translate, input: CohortWordsInput): string[] {
  const { trend } = input.test;
  if (isRefused(trend)) return cannot(t, trend.refusal, 'semesters');
  const { slope, kendall } = trend;
  const alpha = alphaOf(input.finding);
  const isClear = adjustedP(slope, input.adjustment) < alpha;
  const key = isClear ? (slope.estimate > 0 ? 'rises' : 'falls') : 'unclear';
  const p = kendall?.p ?? null;
  return [
    t(`cohorts.test.trend.${key}`, { slope: formatChange(slope.estimate, 3), ...limitsOf(input, slope.ci) }),
    ...(isClear || slope.p >= alpha ? [] : [onlyAlone(t, slope, input.adjustment)]),
    ...(kendall
      ? [
          t('cohorts.test.trend.kendall', {
            tau: formatShareless(kendall.tau),
            p: p === null ? '' : `, ${formatPStatement('p', p)}`,
          }),
        ]
      : []),
  ];
}

/** What would have counted, had it been tested alone: else its interval and what is said of it seem at odds. */
function onlyAlone(t: Translate, tested: AdjustedP & { p: number }, adjustment: Adjustment): string {
  return t('cohorts.test.onlyAlone', {
    alone: formatPStatement('p', tested.p),
    adjusted: formatPStatement('p', adjustedP(tested, adjustment)),
    correction: t(`overview.correction.${adjustment}`),
  });
}

export function coursesWords(t: Translate, input: CohortWordsInput): string[] {
  const { courses } = input.test;
  if (isRefused(courses)) return cannot(t, courses.refusal, 'courses');
  const { gain } = courses;
  const values = { courses: formatCount(courses.courses), mean: formatChange(gain.estimate) };
  return [
    t('cohorts.test.courses.mean', { ...values, ...limitsOf(input, gain.ci) }),
    ...(gain.fewDf ? [t('cohorts.test.courses.few', { df: formatNumber(gain.df, 1) })] : []),
  ];
}

export function mixedWords(t: Translate, input: CohortWordsInput): string[] {
  const { mixed } = input.test;
  if (isRefused(mixed)) return cannot(t, mixed.refusal);
  const key = mixed.interaction.p < alphaOf(input.finding) ? 'differ' : 'unclear';
  return [
    t(`cohorts.test.mixed.${key}`, { n: formatCount(mixed.n), responses: formatCount(mixed.responses) }),
    t('cohorts.test.mixed.more', { pairs: formatCount(input.pairs) }),
    ...(mixed.atBoundary ? [t('cohorts.test.mixed.boundary')] : []),
  ];
}

export function ranksWords(t: Translate, { finding, test: { kruskalWallis } }: CohortWordsInput): string[] {
  if (isRefused(kruskalWallis)) return cannot(t, kruskalWallis.refusal);
  return [t(`cohorts.test.sturdier.${kruskalWallis.p < alphaOf(finding) ? 'ranksDiffer' : 'ranksUnclear'}`)];
}

export function spreadWords(t: Translate, { finding, test: { brownForsythe } }: CohortWordsInput): string[] {
  if (isRefused(brownForsythe)) return cannot(t, brownForsythe.refusal);
  return [t(`cohorts.test.sturdier.${brownForsythe.p < alphaOf(finding) ? 'spreadDiffers' : 'spreadUnclear'}`)];
}

/** Only a comparison group gives ground for words of cause, and even then with what they take for granted. */
export function comparisonGroupWords(t: Translate, input: CohortWordsInput): string[] {
  const { comparisonGroup } = input.test;
  if (comparisonGroup === null) return [];
  if (isRefused(comparisonGroup)) return cannot(t, comparisonGroup.refusal, 'matched');
  const { participants, others, difference, adjusted } = comparisonGroup;
  const alpha = alphaOf(input.finding);
  const isClear = adjustedP(difference, input.adjustment) < alpha;
  const estimate = formatChange(difference.estimate);
  return [
    t('cohorts.test.comparison.means', {
      gain: formatChange(participants.gain),
      n: formatCount(participants.n),
      otherGain: formatChange(others.gain),
      otherN: formatCount(others.n),
      difference: estimate,
      ...limitsOf(input, difference.ci),
    }),
    isClear ? t('cohorts.test.comparison.effect', { difference: estimate }) : t('cohorts.test.comparison.unclear'),
    ...(isClear || difference.p >= alpha ? [] : [onlyAlone(t, difference, input.adjustment)]),
    ...(isRefused(adjusted)
      ? []
      : [
          t('cohorts.test.comparison.adjusted', {
            difference: formatChange(adjusted.estimate),
            ...limitsOf(input, adjusted.ci),
          }),
        ]),
    t('cohorts.test.comparison.assumption'),
  ];
}
