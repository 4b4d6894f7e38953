import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountedPairs, Interval } from '../../src/statistics';
import * as statistics from '../../src/statistics';
import { expectSame } from './laws';

type Door = typeof statistics;
type Method = { [Name in keyof Door]: Door[Name] extends (...given: never[]) => unknown ? Name : never }[keyof Door];

/**
 * How the numbers of an answer move with the scale. Odd: they turn their sign when the waves are swapped; in units: they follow the length of
 * a point. Nothing here moves when a constant is added to both waves.
 */
type Numbers = {
  even?: unknown[];
  evenInUnits?: (number | null | undefined)[];
  odd?: (number | null | undefined)[];
  oddInUnits?: (number | null | undefined)[];
  oddInterval?: Interval | null | undefined;
  oddIntervalInUnits?: Interval | null | undefined;
};
/** The scale that scores stand on: `at` is its lowest end, from 1 to 5 before it is moved. */
type Scale = { at: number; unit: number };
type Law = 'shift' | 'scale' | 'swap';
type Signature = { of: (pairs: CountedPairs, scale: Scale) => Numbers; laws: Law[]; runs?: number };

const EVERY: Law[] = ['shift', 'scale', 'swap'];
const SEED = [12345, 23456, 34567, 45678, 56789, 67890];
const ends = ({ at, unit }: Scale) => ({ minimum: at, maximum: at + 4 * unit });
const { pairedT, effectSizePaired, wilcoxonSignedRank, hodgesLehmann, rankBiserial, signTest, signFlipTest } =
  statistics;
const { attainment, bootstrapBca, blandAltman, changeOf, changeVerdict, correlationOf, describePairs } = statistics;
const { detectableChangeOf, kendallTauB, limitShares, normalisedGain, normalQuantiles, pearson, reliableChange } =
  statistics;
const { shapeOfChange, shapiroWilk, spearman, tostPaired, retrospectivePretest } = statistics;

type Answered<Answer> = ({ ok: true } & Answer) | { ok: false; reason: string };

/** Where there is no answer there must be none on any scale, for the same reason. */
const onScale =
  <Answer extends object>(
    method: (pairs: CountedPairs, scale: Scale) => Answered<Answer>,
    numbers: (answer: Answer) => Numbers, // biome-ignore format: one thought
  ) =>
  (pairs: CountedPairs, scale: Scale): Numbers => {
    const result = method(pairs, scale);
    return result.ok ? numbers(result) : { even: [result.reason] };
  };
const on = <Answer extends object>(
  method: (pairs: CountedPairs) => Answered<Answer>,
  numbers: (answer: Answer) => Numbers, // biome-ignore format: one thought
) => onScale((pairs) => method(pairs), numbers);

const PAIRED: Partial<Record<Method, Signature>> = {
  pairedT: {
    laws: EVERY,
    of: on(pairedT, ({ n, p, t, standardDeviation, standardError, meanChange, interval }) => ({
      even: [n, p],
      odd: [t],
      evenInUnits: [standardDeviation, standardError],
      oddInUnits: [meanChange],
      oddIntervalInUnits: interval, // biome-ignore format: one thought
    })),
  },
  effectSizePaired: {
    laws: EVERY,
    // Ends of a noncentral t are searched for.
    runs: 100,
    of: on(effectSizePaired, ({ correlation, dz, dav }) => ({ even: [correlation], odd: [dz.cohen, dav.cohen, dav.hedges?.value], oddInterval: dz.interval })), // biome-ignore format: one thought
  },
  wilcoxonSignedRank: {
    laws: EVERY,
    of: on(wilcoxonSignedRank, ({ p, zeros, used, positiveRankSum, negativeRankSum }) => ({ even: [p, zeros, used], odd: [positiveRankSum - negativeRankSum] })), // biome-ignore format: one thought
  },
  hodgesLehmann: {
    laws: EVERY,
    of: on(hodgesLehmann, ({ used, interval }) => ({ even: [used], oddIntervalInUnits: interval })),
  },
  rankBiserial: {
    laws: EVERY,
    of: on(rankBiserial, ({ estimate, interval }) => ({ odd: [estimate], oddInterval: interval })),
  },
  signTest: {
    laws: EVERY,
    of: on(signTest, ({ p, gained, lost, unchanged }) => ({ even: [p, unchanged], odd: [gained - lost] })),
  },
  signFlipTest: {
    laws: EVERY,
    of: on(
      (pairs) => signFlipTest(pairs, { seed: SEED, replicates: 99 }),
      ({ p }) => ({ even: [p] }),
    ),
  },
  bootstrapBca: {
    // Swapped waves come in another order, and draw other people.
    laws: ['scale'],
    of: on((pairs) => bootstrapBca(pairs, { seed: SEED, replicates: 99 }), ({ estimate, standardError, interval }) => ({ oddInUnits: [estimate], evenInUnits: [standardError], oddIntervalInUnits: interval })), // biome-ignore format: one thought
  },
  attainment: {
    laws: EVERY,
    of: onScale((pairs, { at, unit }) => attainment(pairs, { cut: at + 2.5 * unit }), ({ exactP, midP, difference, interval }) => ({ even: [exactP, midP], odd: [difference], oddInterval: interval })), // biome-ignore format: one thought
  },
  reliableChange: {
    // The criterion is made of the scores before.
    laws: ['shift', 'scale'],
    of: onScale((pairs, scale) => reliableChange(pairs, { reliability: 0.8, scoreMaximum: ends(scale).maximum }), ({ threshold, improved, declined, atCeiling }) => ({ even: [improved.count, declined.count, atCeiling], evenInUnits: [threshold] })), // biome-ignore format: one thought
  },
  normalisedGain: {
    // What can be gained is counted from the score before.
    laws: ['shift', 'scale'],
    of: onScale((pairs, scale) => normalisedGain(pairs, ends(scale)), ({ classGain, meanChange, meanIndividual, dropped }) => ({ even: [classGain, meanChange, meanIndividual, dropped] })), // biome-ignore format: one thought
  },
  limitShares: {
    laws: EVERY,
    of: onScale((pairs, scale) => limitShares(pairs, ends(scale)), ({ ceiling, floor }) => ({ odd: [ceiling.after.count - ceiling.before.count, floor.after.count - floor.before.count] })), // biome-ignore format: one thought
  },
  describePairs: {
    laws: EVERY,
    of: on(describePairs, ({ change, correlation }) => ({ even: [correlation], oddInUnits: [change.mean, change.median], evenInUnits: [change.standardDeviation] })), // biome-ignore format: one thought
  },
  correlationOf: { laws: EVERY, of: (pairs) => ({ even: [correlationOf(pairs)] }) },
  changeOf: {
    laws: EVERY,
    of: (pairs) => ({ oddInUnits: [changeOf(pairs)].map(({ value, count }) => Array.from(value).reduce((sum, one, at) => sum + one * count[at]!, 0)) }), // biome-ignore format: one thought
  },
  pearson: { laws: EVERY, of: on(pearson, ({ estimate, interval }) => ({ even: [estimate, interval] })) },
  spearman: { laws: EVERY, of: on(spearman, ({ estimate, interval }) => ({ even: [estimate, interval] })) },
  kendallTauB: { laws: EVERY, of: on(kendallTauB, ({ estimate, p }) => ({ even: [estimate, p] })) },
  blandAltman: {
    laws: EVERY,
    of: on(blandAltman, ({ bias, standardDeviation, limitsOfAgreement }) => ({ oddInUnits: [bias], evenInUnits: [standardDeviation], oddIntervalInUnits: limitsOfAgreement })), // biome-ignore format: one thought
  },
  shapeOfChange: {
    laws: EVERY,
    of: on(shapeOfChange, ({ skewness, kurtosis }) => ({ even: [kurtosis], odd: [skewness] })),
  },
  shapiroWilk: { laws: EVERY, of: on(shapiroWilk, ({ W, p }) => ({ even: [W, p] })) },
  normalQuantiles: {
    laws: EVERY,
    of: on(normalQuantiles, ({ line }) => ({ oddInUnits: [line.intercept], evenInUnits: [line.slope] })),
  },
  tostPaired: {
    laws: EVERY,
    of: onScale((pairs, { unit }) => tostPaired(pairs, { low: -0.3 * unit, high: 0.3 * unit }), ({ p, interval }) => ({ even: [p], oddIntervalInUnits: interval })), // biome-ignore format: one thought
  },
  changeVerdict: { laws: EVERY, of: onScale((pairs, { unit }) => changeVerdict(pairs, { low: -0.3 * unit, high: 0.3 * unit }), ({ verdict }) => ({ even: [verdict] })) }, // biome-ignore format: one thought
  detectableChangeOf: {
    laws: EVERY,
    // Power is searched by a noncentral t.
    runs: 50, of: on((pairs) => detectableChangeOf(pairs, 0.8), ({ dz, dav, points }) => ({ even: [dz, dav], evenInUnits: [points] })) }, // biome-ignore format: one thought
  retrospectivePretest: {
    laws: EVERY,
    runs: 50,
    of: (pairs) => {
      const { classic, adjusted } = retrospectivePretest({ ...pairs, recalled: pairs.before });
      return { even: [classic.test.ok && adjusted.test.ok && classic.test.p - adjusted.test.p], oddInUnits: [classic.test.ok ? classic.test.meanChange : null] }; // biome-ignore format: one thought
    },
  },
};

/** Methods of other shapes, and the laws that hold them: file and title. A title that is gone fails. */
const ELSEWHERE: Partial<Record<Method, [file: string, title: string][]>> = {
  reliablyChanged: [['reliable-change', 'people one by one are counted as all together, and turn with the waves']],
  countPairs: [['paired-laws', 'counts give what the people one by one give']],
  describeValues: [['descriptives', 'nobody has no mean']],
  valuesOnce: [['two-groups', 'groups in the other order turn the sign; people counted or one by one, the same']],
  roundForDecision: [['resampling-laws', 'a rounded value is near, is its own rounding, and turns with its sign']],
  mrg32k3a: [['resampling-laws', 'where nothing changed the permutation p is uniform, with counts far from equal']],
  wilson: [['two-groups', 'a share lies in its interval, which turns with the share']],
  twoShares: [['two-groups', 'a share lies in its interval, which turns with the share']],
  fisherExact: [['two-groups', 'the order of the groups changes nothing']],
  sharesAcrossGroups: [['two-groups', 'the order of the groups changes nothing']],
  mannWhitney: [['two-groups', 'groups in the other order turn the sign; people counted or one by one, the same']],
  welchT: [
    ['welch-t', 'groups in the other order turn every sign'],
    ['cohort-laws', 'Welch’s F is the square of his t, and Games–Howell’s p is its p'],
    ['two-groups', 'where two groups of 4 and 40 do not differ, p is uniform'],
  ],
  oneWayAnova: [['cohort-laws', 'change no test over all of them']],
  welchAnova: [['cohort-laws', 'change no test over all of them']],
  kruskalWallis: [['cohort-laws', 'change no test over all of them']],
  brownForsythe: [['cohort-laws', 'change no test over all of them']],
  gamesHowell: [['cohort-laws', 'turn the sign of every pair of %s']],
  ancova: [['cohort-laws', 'a constant added to both waves moves adjusted means, and no comparison']],
  mixedModel: [['cohort-laws', 'a constant added to both waves moves adjusted means, and no comparison']],
  clusterRobustGain: [['cohort-laws', 'with every person a course of their own, CR2 is the paired t']],
  clusterRobustAncova: [['cohort-laws', 'counts give what the people one by one give, in whatever order']],
  pairedMoments: [['moments-alone.property', 'moments give the t test and the effect sizes that the pairs give']],
  correlationOfMoments: [
    ['moments-alone.property', 'moments give the t test and the effect sizes that the pairs give'],
  ],
  pairedTOfMoments: [['moments-alone.property', 'moments give the t test and the effect sizes that the pairs give']],
  effectSizeOfMoments: [['moments-alone.property', 'moments give the t test and the effect sizes that the pairs give']],
  welchAnovaOfMoments: [['moments-alone.property', 'and the comparisons of cohorts']],
  gamesHowellOfMoments: [['moments-alone.property', 'and the comparisons of cohorts']],
  ancovaOfMoments: [['moments-alone.property', 'and the comparisons of cohorts']],
  metaAnalysis: [['meta-analysis', 'equal estimates are the estimate; a constant moves it alone']],
  trend: [['trend', 'time counted from another semester moves the intercept alone']],
  icc: [['rater-agreement', 'the order of works and raters changes no agreement']],
  kappaAgreement: [['rater-agreement', 'the order of works and raters changes no agreement']],
  krippendorffAlpha: [['rater-agreement', 'the order of works and raters changes no agreement']],
  itemMoments: [
    [
      'cronbach-alpha',
      'the order of people changes nothing, that of items only their places; a shift changes no reliability',
    ],
  ],
  cronbachAlpha: [
    [
      'cronbach-alpha',
      'the order of people changes nothing, that of items only their places; a shift changes no reliability',
    ],
  ],
  omegaTotal: [
    [
      'cronbach-alpha',
      'the order of people changes nothing, that of items only their places; a shift changes no reliability',
    ],
  ],
  itemShift: [['agreement-of-measures', 'swapped waves turn every item shift, and every other p stays']],
  scoreScale: [['scale-scoring', 'an item turned round and declared as reversed changes no score']],
  answersNeeded: [['scale-scoring', 'an item turned round and declared as reversed changes no score']],
  answerTable: [['agreement-of-measures', 'swapped waves turn the table and its z, and no other test']],
  answerDistribution: [['agreement-of-measures', 'swapped waves turn the table and its z, and no other test']],
  bowker: [['agreement-of-measures', 'swapped waves turn the table and its z, and no other test']],
  stuartMaxwell: [['agreement-of-measures', 'swapped waves turn the table and its z, and no other test']],
  ordinalMarginalHomogeneity: [['agreement-of-measures', 'swapped waves turn the table and its z, and no other test']],
  holm: [['p-adjust', 'not below the raw p, in the same order, the input untouched']],
  benjaminiHochberg: [['p-adjust', 'not below the raw p, in the same order, the input untouched']],
  bonferroni: [['p-adjust', 'not below the raw p, in the same order, the input untouched']],
  pairedPower: [['resampling-laws', 'power grows with people and with the change, and is α where there is none']],
  detectableChange: [
    ['resampling-laws', 'the change that can be detected has the power asked for, and needs as many pairs'],
  ],
  pairsNeeded: [
    ['resampling-laws', 'the change that can be detected has the power asked for, and needs as many pairs'],
  ],
};

test('every method of the room’s door has its laws', () => {
  const methods = Object.entries(statistics).flatMap(([name, one]) => (typeof one === 'function' ? [name] : []));
  expect([...Object.keys(PAIRED), ...Object.keys(ELSEWHERE)].sort()).toEqual(methods.sort());
});

test.each(Object.entries(ELSEWHERE))('the laws of %s are where the list says', (name, laws) => {
  for (const [file, title] of laws) {
    const text = readFileSync(new URL(`${file}.test.ts`, import.meta.url), 'utf8');
    expect(text, file).toContain(title);
    expect(text, file).toMatch(new RegExp(`\\b${name}\\b`));
  }
});

/** Means of three items, as people answer them: many ties, many without change. */
const third = fc.integer({ min: 3, max: 15 });
const people = fc.array(fc.tuple(third, third), { minLength: 1, maxLength: 40 });
const pairsOf = (rows: [number, number][], { at, unit }: Scale): CountedPairs => {
  const score = (sum: number) => at + (sum / 3 - 1) * unit;
  return statistics.countPairs(rows.map(([before]) => score(before)), rows.map(([, after]) => score(after))).pairs; // biome-ignore format: one thought
};

const LIKERT: Scale = { at: 1, unit: 1 };
const times = (factor: number) => (of: number | null | undefined) => (of == null ? of : of * factor);
const turned = (of: Interval | null | undefined, factor: number) =>
  of && [of[0] * factor, of[1] * factor].sort((a, b) => a - b);

/** The same answer, as it must be after a swap (sign −1) or in points of another length. */
const expected = (numbers: Numbers, sign: 1 | -1, unit: number) => ({
  even: numbers.even ?? [],
  evenInUnits: (numbers.evenInUnits ?? []).map(times(unit)),
  odd: (numbers.odd ?? []).map(times(sign)),
  oddInUnits: (numbers.oddInUnits ?? []).map(times(sign * unit)),
  oddInterval: turned(numbers.oddInterval, sign),
  oddIntervalInUnits: turned(numbers.oddIntervalInUnits, sign * unit),
});

const LAWS: Record<
  Law,
  (signature: Signature, rows: [number, number][]) => [found: Numbers, wanted: [1 | -1, number]]
> = {
  shift: ({ of }, rows) => [of(pairsOf(rows, { at: 9, unit: 1 }), { at: 9, unit: 1 }), [1, 1]],
  scale: ({ of }, rows) => [of(pairsOf(rows, { at: 4, unit: 4 }), { at: 4, unit: 4 }), [1, 4]],
  swap: ({ of }, rows) => [of(pairsOf(rows.map(([before, after]) => [after, before]), LIKERT), LIKERT), [-1, 1]], // biome-ignore format: one thought
};

describe.each(Object.entries(PAIRED))('%s', (_, signature) => {
  test.each(signature.laws)('%s', (law) => {
    fc.assert(
      fc.property(people, (rows) => {
        const here = signature.of(pairsOf(rows, LIKERT), LIKERT);
        const [there, [sign, unit]] = LAWS[law](signature, rows);
        expectSame(expected(there, 1, 1), expected(here, sign, unit), 1e-9);
      }),
      { seed: 20260101, numRuns: signature.runs ?? 1000 },
    );
  });
});
