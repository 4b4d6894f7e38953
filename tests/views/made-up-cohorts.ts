import {
  ancova,
  brownForsythe,
  clusterRobustAncova,
  clusterRobustGain,
  gamesHowell,
  holm,
  kruskalWallis,
  type MixedModel,
  metaAnalysis,
  mixedModel,
  mrg32k3a,
  type Outcome,
  type TestedEstimate,
  trend,
  valuesOnce,
  welchAnova,
} from '../../src/statistics';
import type {
  AnalysisSettings,
  Cohort,
  CohortRow,
  CohortsFinding,
  CohortTests,
  Comparison,
  EstimateT,
  OrRefusal,
} from '../../src/vocabulary';
import { type MadeUp, madeUpComparison, normalP, withHolm } from './made-up';

/** A group to make up: how many people, when it was, and by how much it differs from the others in a competency. */
export type MadeUpCohort = { cohort: Cohort; people: number; time: number | null };

type Person = { cohort: number; before: number; after: number; course: number; count: number };

const COURSES = 9;
/** With more, every pair of them would take too long for a picture. */
const MOST_PAIRED = 12;
const MOST_PAIRS = 6;
const TOO_MANY = { refusal: { code: 'not-computable' as const, detail: 'too-many-cohorts' } };

/** Everything that the Cohorts place shows, from made-up people; the tests are the program's own. */
export function madeUpCohorts(
  rows: MadeUp[],
  groups: MadeUpCohort[],
  question: { by: string; within: string | null; filters: CohortsFinding['filters']; settings: AnalysisSettings },
): CohortsFinding {
  const { by, within, filters, settings } = question;
  const people = rows.map((row, index) => peopleOf(row, index, groups));
  const comparisons = groups.flatMap(({ cohort }, place) =>
    withHolm(rows.map((row, index) => comparisonOf(row, people[index]!, place, cohort))),
  );
  const tests =
    groups.length < 2 ? [] : adjusted(rows.map((row, index) => testsOf(row, people[index]!, groups, settings)));
  return {
    kind: 'cohorts',
    by,
    within,
    filters,
    confidence: settings.confidence,
    cohorts: groups.map(cohortRow),
    comparisons,
    tests,
  };
}

function cohortRow({ cohort, people, time }: MadeUpCohort): CohortRow {
  const flow = { pre: people + 2, post: people + 1, then: 0, followUp: 0, both: people, preOnly: 2, postOnly: 1 };
  return { cohort, people: flow, time };
}

function peopleOf(row: MadeUp, index: number, groups: MadeUpCohort[]): Person[] {
  const uniform = mrg32k3a([index + 1, 2, 3, 4, 5, 6]);
  const normal = () => Array.from({ length: 12 }, uniform).reduce((sum, value) => sum + value, -6);
  const { min, max } = row.scale ?? { min: 1, max: 5 };
  const step = (max - min) / 20;
  const score = (value: number) => Math.min(max, Math.max(min, min + Math.round((value - min) / step) * step));
  const amplitude = ((index % 3 === 0 ? 0.2 : 0.03) * (max - min)) / 2;
  return groups.flatMap(({ people }, cohort) =>
    Array.from({ length: people }, (_, person) => {
      const start = row.before + (row.sdBefore ?? 0.7) * normal();
      const gain = row.after - row.before + amplitude * Math.sin(cohort * 1.9 + index) + 0.5 * step * 5 * normal();
      return { cohort, before: score(start), after: score(start + gain), course: person % COURSES, count: 1 };
    }),
  );
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: number[]) =>
  values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);

function comparisonOf(row: MadeUp, people: Person[], place: number, cohort: Cohort): Comparison {
  const members = people.filter((person) => person.cohort === place);
  if (members.length === 0) return madeUpComparison({ ...row, n: 0 }, cohort);
  const before = members.map((person) => person.before);
  const after = members.map((person) => person.after);
  const gains = after.map((score, index) => score - before[index]!);
  const sds = [before, after, gains].map((values) => Math.sqrt(variance(values)) || 0.5);
  const [sdBefore = 1, sdAfter = 1, sdGain = 1] = sds;
  const correlation = (sdBefore ** 2 + sdAfter ** 2 - sdGain ** 2) / (2 * sdBefore * sdAfter);
  const spec = { ...row, n: members.length, before: mean(before), after: mean(after), sdBefore, sdAfter, correlation };
  return madeUpComparison(spec, cohort);
}

const refusal = (outcome: Extract<Outcome<object>, { ok: false }>) => {
  const { reason: code, needed, counted, detail } = outcome;
  const numbers = { ...(needed === undefined ? {} : { needed }), ...(counted === undefined ? {} : { counted }) };
  return { refusal: { code, ...numbers, ...(detail === undefined ? {} : { detail }) } };
};
function of<Numbers, Value>(outcome: Outcome<Numbers>, value: (numbers: Numbers) => Value): OrRefusal<Value> {
  return outcome.ok ? value(outcome) : refusal(outcome);
}
/** Intervals of the statistics cannot be changed; those of a finding are plain data. */
const both = ([low, high]: readonly [number, number]): [number, number] => [low, high];
const estimateOf = ({
  estimate,
  standardError: se,
  t,
  degreesOfFreedom: df,
  p,
  interval,
}: TestedEstimate): EstimateT => ({
  estimate,
  se,
  t,
  df,
  p,
  ci: both(interval),
});
const fOf = (test: {
  f: number;
  numeratorDegreesOfFreedom: number;
  denominatorDegreesOfFreedom: number;
  p: number;
}) => ({
  F: test.f,
  df1: test.numeratorDegreesOfFreedom,
  df2: test.denominatorDegreesOfFreedom,
  p: test.p,
});
const alone = (p: number) => ({ pHolm: p, pBH: p });

function testsOf(row: MadeUp, people: Person[], groups: MadeUpCohort[], settings: AnalysisSettings): CohortTests {
  const { confidence } = settings;
  const gains = groups.map((_, place) =>
    people.filter(({ cohort }) => cohort === place).map(({ before, after }) => after - before),
  );
  const levels = gains.flatMap((values, place) => (values.length >= 2 ? [place] : []));
  const counted = gains.map(valuesOnce);
  const studies = levels.map((place) => ({
    estimate: mean(gains[place]!),
    variance: variance(gains[place]!) / gains[place]!.length,
    time: groups[place]!.time ?? 0,
  }));
  const pooled = metaAnalysis(studies, { confidence });
  return {
    instrument: 'survey',
    competency: row.competency,
    levels,
    leftOut: gains.flatMap(({ length: n }, cohort) => (n < 2 ? [{ cohort, n }] : [])),
    welch: of(welchAnova(counted), (test) => ({ ...fOf(test), ...alone(test.p), ...test.classic })),
    gamesHowell:
      levels.length > MOST_PAIRS
        ? TOO_MANY
        : of(gamesHowell(counted, { confidence }), ({ pairs }) => ({
            pairs: pairs.map(({ standardError: se, degreesOfFreedom: df, interval, ...pair }) => ({
              ...pair,
              se,
              df,
              ci: both(interval),
            })),
          })),
    kruskalWallis: of(kruskalWallis(counted), ({ statistic: H, degreesOfFreedom: df, p }) => ({ H, df, p })),
    brownForsythe: of(brownForsythe(counted), fOf),
    ancova: levels.length > MOST_PAIRED ? TOO_MANY : ancovaOf(people, confidence),
    pooled: of(pooled, (all) => ({
      mean: all.estimate,
      se: all.standardError,
      ci: both(all.interval),
      p: all.p,
      Q: { statistic: all.q.statistic, df: all.q.degreesOfFreedom, p: all.q.p },
      tauSquared: all.tauSquared,
      iSquared: all.iSquared,
      predictionInterval: all.predictionInterval && both(all.predictionInterval),
      weights: all.weights,
      leftOut: all.leftOut.map((index) => levels[index]!),
    })),
    trend: groups.some(({ time }) => time === null)
      ? { refusal: { code: 'not-computable', detail: 'no-semesters' } }
      : of(trend(studies, { confidence }), ({ slope, intercept, tauSquared, kendall }) => ({
          slope: { ...estimateOf(slope), ...alone(slope.p) },
          intercept: estimateOf(intercept),
          origin: 0,
          tauSquared,
          kendall: kendall && { tau: kendall.estimate, p: kendall.p },
        })),
    courses: coursesOf(people, levels.length, confidence),
    mixed:
      levels.length > MOST_PAIRED || levels.length < 2
        ? {
            refusal:
              levels.length < 2 ? { code: 'too-few', needed: 2, counted: levels.length } : { code: 'out-of-range' },
          }
        : of(mixedModel(people, { confidence }), mixedOf),
    comparisonGroup: settings.comparisonGroup ? comparisonGroupOf(gains.flat()) : null,
    detectable:
      levels.length === 0
        ? { refusal: { code: 'too-few', needed: 1, counted: 0 } }
        : (2.85 * Math.sqrt(mean(levels.map((place) => variance(gains[place]!))))) /
          Math.sqrt(
            levels.map((place) => gains[place]!.length).toSorted((a, b) => a - b)[Math.floor(levels.length / 2)]!,
          ),
  };
}

function mixedOf(model: MixedModel) {
  const changeOf = (change: TestedEstimate): EstimateT => {
    const { estimate, ci, ...rest } = estimateOf(change);
    const base = model.wave.estimate;
    return { ...rest, estimate: base + estimate, ci: [base + ci[0], base + ci[1]] };
  };
  return {
    n: model.people,
    responses: model.observations,
    courses: model.courses,
    interaction: fOf(model.tests.interaction!),
    atBoundary: model.singular,
    changes: [
      { cohort: model.reference, change: estimateOf(model.wave) },
      ...model.levels.map(({ level, change }) => ({ cohort: level, change: changeOf(change) })),
    ],
  };
}

function ancovaOf(people: Person[], confidence: number): CohortTests['ancova'] {
  return of(ancova(people, { confidence }), ({ cohort, slope, slopes, meanBefore, levels, pairs }) => ({
    ...fOf(cohort),
    ...alone(cohort.p),
    partialEtaSquared: cohort.partialEtaSquared,
    slope: estimateOf(slope),
    slopes: of(slopes, fOf),
    meanBefore,
    adjusted: levels.map(({ level, n, adjusted: at, slope: ownSlope }) => ({
      cohort: level,
      n,
      mean: at.estimate,
      se: at.standardError,
      ci: both(at.interval),
      ownSlope,
    })),
    pairs: pairs.map(({ reference, compared, holm: pHolm, estimate, ...rest }) => ({
      reference,
      compared,
      difference: estimate,
      se: rest.standardError,
      df: rest.degreesOfFreedom,
      ci: both(rest.interval),
      t: rest.t,
      p: rest.p,
      pHolm,
    })),
  }));
}

function coursesOf(people: Person[], levels: number, confidence: number): CohortTests['courses'] {
  if (levels > MOST_PAIRED) return TOO_MANY;
  return of(clusterRobustGain(people, { confidence }), ({ courses, gain }) => {
    const against = clusterRobustAncova(people, { confidence });
    return {
      courses,
      gain: { ...estimateOf(gain), fewDf: gain.fewDegreesOfFreedom },
      differences: against.ok
        ? against.differences.map(({ level, ...difference }) => ({
            cohort: level,
            difference: of(difference, (found) => ({ ...estimateOf(found), fewDf: found.fewDegreesOfFreedom })),
          }))
        : [],
    };
  });
}

/** Those who took no part are half as many, and changed by 0.05. */
function comparisonGroupOf(gains: number[]): CohortTests['comparisonGroup'] {
  const n = Math.floor(gains.length / 2);
  if (n < 2) return { refusal: { code: 'too-few', needed: 2, counted: n } };
  const gain = mean(gains);
  const estimate = gain - 0.05;
  const se = Math.sqrt(variance(gains) / gains.length + variance(gains) / n);
  const difference: EstimateT = {
    estimate,
    se,
    t: estimate / se,
    df: gains.length + n - 2,
    p: normalP(estimate / se),
    ci: [estimate - 1.97 * se, estimate + 1.97 * se],
  };
  return {
    participants: { n: gains.length, gain },
    others: { n, gain: 0.05 },
    difference: { ...difference, ...alone(difference.p) },
    hedgesG: estimate / Math.sqrt(variance(gains)),
    adjusted: { ...difference, estimate: estimate - 0.01 },
  };
}

/** Holm over the competencies, as the analyses adjust the main tests. */
function adjusted(tests: CohortTests[]): CohortTests[] {
  const holmOf = (pick: (test: CohortTests) => OrRefusal<{ p: number }>) =>
    holm(
      tests.map((test) => {
        const found = pick(test);
        return 'p' in found ? found.p : null;
      }),
    );
  const welch = holmOf((test) => test.welch);
  const equal = holmOf((test) => test.ancova);
  return tests.map((test, index) => ({
    ...test,
    welch: 'p' in test.welch ? { ...test.welch, pHolm: welch[index]! } : test.welch,
    ancova: 'p' in test.ancova ? { ...test.ancova, pHolm: equal[index]! } : test.ancova,
  }));
}
