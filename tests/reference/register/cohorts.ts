import {
  ancova,
  brownForsythe,
  type ClusterEstimate,
  clusterRobustAncova,
  clusterRobustGain,
  describeValues,
  type FTest,
  gamesHowell,
  kruskalWallis,
  mannWhitney,
  mixedModel,
  oneWayAnova,
  sharesAcrossGroups,
  type TestedEstimate,
  valuesOnce,
  welchAnova,
  welchT,
} from '../../../src/statistics';
import { cohortsOf } from './cohort-cases';
import { answered, type Entry } from './entry';

const columnsOf = (all: TestedEstimate[]) => ({
  est: all.map(({ estimate }) => estimate),
  se: all.map(({ standardError }) => standardError),
  t: all.map(({ t }) => t),
  df: all.map(({ degreesOfFreedom }) => degreesOfFreedom),
  p: all.map(({ p }) => p),
  low: all.map(({ interval }) => interval[0]),
  high: all.map(({ interval }) => interval[1]),
});

const covariance: Entry = {
  answers: (one) => {
    const { levels, rows } = cohortsOf(one);
    const result = answered(ancova(rows));
    const slopes = answered(result.slopes);
    const { est, ...adjusted } = columnsOf(result.levels.map(({ adjusted: of }) => of));
    // emmeans subtracts the compared level from the reference.
    const turned = result.pairs.map((pair) => ({ ...pair, estimate: -pair.estimate, t: -pair.t }));
    return {
      coef: columnsOf([result.intercept, result.slope, ...result.differences]),
      sigma: result.residualStandardDeviation,
      r2: result.rSquared,
      cohortF: result.cohort.f,
      cohortDf1: result.cohort.numeratorDegreesOfFreedom,
      cohortDf2: result.cohort.denominatorDegreesOfFreedom,
      cohortP: result.cohort.p,
      partialEta2: result.cohort.partialEtaSquared,
      preF: result.before.f,
      preP: result.before.p,
      slopesF: slopes.f,
      slopesDf1: slopes.numeratorDegreesOfFreedom,
      slopesDf2: slopes.denominatorDegreesOfFreedom,
      slopesP: slopes.p,
      adjMeans: { ...adjusted, mean: est, cohort: result.levels.map(({ level }) => levels[level]) },
      pairs: {
        ...columnsOf(turned),
        contrast: turned.map(({ reference, compared }) => `${levels[reference]} - ${levels[compared]}`),
        pHolm: turned.map(({ holm }) => holm),
      },
    };
  },
};

const variance: Entry = {
  answers: (one) => {
    const { gains } = cohortsOf(one);
    const result = answered(welchAnova(gains));
    const [ranks, spread] = [answered(kruskalWallis(gains)), answered(brownForsythe(gains))];
    return {
      groupN: result.levels.map(({ n }) => n),
      groupMean: result.levels.map(({ mean }) => mean),
      groupSd: result.levels.map(({ standardDeviation }) => standardDeviation),
      F: result.f,
      df1: result.numeratorDegreesOfFreedom,
      df2: result.denominatorDegreesOfFreedom,
      p: result.p,
      classicF: result.classic.f,
      classicP: result.classic.p,
      eta2: result.classic.etaSquared,
      omega2: result.classic.omegaSquared,
      kruskalH: ranks.statistic,
      kruskalDf: ranks.degreesOfFreedom,
      kruskalP: ranks.p,
      bfLeveneF: spread.f,
      bfLeveneP: spread.p,
    };
  },
  rIsWrong: [{ where: / kruskal[HP]$/, because: 'R ranks unrounded doubles, in which 3.8 − 3.6 and 3.4 − 3.2 are no tie: compared after round(d, 10)' }],
};

const pairsOfLevels: Entry = {
  answers: (one) => {
    const { levels, gains } = cohortsOf(one);
    const pairs = answered(gamesHowell(gains)).pairs.map((pair) => ({
      a: levels[pair.reference],
      b: levels[pair.compared],
      diff: pair.difference,
      se: pair.standardError,
      df: pair.degreesOfFreedom,
      q: pair.q,
      p: pair.p,
      low: pair.interval[0],
      high: pair.interval[1],
    }));
    return { pairs };
  },
};

const byCourse: Entry = {
  answers: (one) => {
    const { rows } = cohortsOf(one);
    const options = { correction: one.options.type };
    const { gain, courses } = answered(clusterRobustGain(rows, options));
    if (courses !== one.options.clusters) throw new Error(`courses: ${courses}`);
    const model = answered(clusterRobustAncova(rows, options));
    const coefficients = [model.intercept, model.slope, ...model.differences].map((of) => answered(of) as ClusterEstimate);
    for (const estimate of [gain, ...coefficients])
      if (estimate.fewDegreesOfFreedom !== estimate.degreesOfFreedom < 4) throw new Error('few degrees of freedom');
    return { gainMean: columnsOf([gain]), ancova: columnsOf(coefficients) };
  },
};

const testsOf = (all: (FTest | null)[]) => ({
  F: all.map((test) => test?.f),
  numDf: all.map((test) => test?.numeratorDegreesOfFreedom),
  denDf: all.map((test) => test?.denominatorDegreesOfFreedom),
  p: all.map((test) => test?.p),
});

const mixed: Entry = {
  answers: (one) => {
    const result = answered(mixedModel(cohortsOf(one).rows, { courses: one.data.course !== undefined }));
    const { before, change } = { before: result.levels.map((of) => of.before), change: result.levels.map((of) => of.change) };
    const { df, ...fixed } = columnsOf([result.intercept, result.wave, ...before, ...change]);
    const { person, course, residual } = result.variance;
    const parts = Object.entries({ id: person, course, Residual: residual }).filter(([, of]) => of !== null);
    return {
      fixed: { ...fixed, dfSatterthwaite: df },
      varComp: {
        group: parts.map(([name]) => name),
        variance: parts.map(([, of]) => of),
        sd: parts.map(([, of]) => Math.sqrt(of!)),
      },
      remlDeviance: result.deviance,
      logLik: -result.deviance / 2,
      anovaType3: testsOf([result.tests.wave, result.tests.cohort, result.tests.interaction]),
      singular: result.singular,
    };
  },
  fiveDigits: { where: /./, because: 'the end of a search: lme4 stops before the sixth digit of a small p' },
};

const unpaired: Entry = {
  answers: ({ data }) => {
    const groups = { first: valuesOnce(data.b), second: valuesOnce(data.a) };
    const [t, ranks] = [answered(welchT(groups)), answered(mannWhitney(groups))];
    return {
      diff: t.difference,
      t: t.t,
      df: t.degreesOfFreedom,
      p: t.p,
      low: t.interval[0],
      high: t.interval[1],
      cohensD: t.cohensD,
      hedgesG: t.hedgesG,
      gCi_nct: t.hedgesInterval,
      U: ranks.u,
      mannWhitneyP: ranks.p,
      cliffsDelta: ranks.cliffsDelta,
      cliffsCi: ranks.interval,
      hlShift: ranks.shift,
    };
  },
  rIsWrong: [{ where: / hlShift$/, because: 'R ends its search for the shift at 1e-4: compared with tol.root = 1e-13' }],
};

const attrition: Entry = {
  answers: ({ data }) => {
    const [completer, pre, cohort]: [boolean[], (number | null)[], string[]] = [data.completer, data.pre, data.cohort];
    const scoresOf = (stayed: boolean) =>
      valuesOnce(pre.filter((value, row): value is number => value !== null && completer[row] === stayed));
    const [first, second] = [scoresOf(true), scoresOf(false)];
    const test = welchT({ first, second });
    if (!test.ok && test.reason !== 'too-few') throw new Error(test.reason);
    const groups = [...new Set(cohort)].map((name) => {
      const stayed = completer.filter((_, person) => cohort[person] === name);
      return { count: stayed.filter(Boolean).length, n: stayed.length };
    });
    const shares = answered(sharesAcrossGroups(groups));
    const matched = groups.reduce((sum, { count }) => sum + count, 0);
    return {
      nPre: shares.n,
      nMatched: matched,
      nDropped: shares.n - matched,
      retention: matched / shares.n,
      meanCompleters: answered(describeValues(first)).mean,
      meanDropouts: answered(describeValues(second)).mean,
      diff: test.ok ? test.difference : test.partial?.difference,
      ...(test.ok && {
        t: test.t,
        df: test.degreesOfFreedom,
        p: test.p,
        low: test.interval[0],
        high: test.interval[1],
        hedgesG: test.hedgesG,
      }),
      chi2: shares.chiSquared,
      chiDf: shares.degreesOfFreedom,
      chiP: shares.chiSquaredP,
      fisherP: shares.exactP,
      cramerV: shares.cramersV,
    };
  },
};

const nistAnova: Entry = {
  answers: ({ data: { group, y, count } }) => {
    const rowsOf = (level: string) => (group as string[]).flatMap((name, row) => (name === level ? [row] : []));
    const groups = [...new Set<string>(group)].map(rowsOf).map((rows) => ({
      value: rows.map((row) => y[row] as number),
      count: rows.map((row) => (count?.[row] ?? 1) as number),
    }));
    const { between, within, f, etaSquared } = answered(oneWayAnova(groups));
    return {
      dfB: between.degreesOfFreedom,
      ssB: between.squares,
      msB: between.meanSquare,
      F: f,
      dfW: within.degreesOfFreedom,
      ssW: within.squares,
      msW: within.meanSquare,
      r2: etaSquared,
      residSd: Math.sqrt(within.meanSquare),
    };
  },
};

const nistUnivariate: Entry = {
  answers: ({ data }) => {
    const { n, mean, standardDeviation } = answered(describeValues(valuesOnce(data.x)));
    return { n, certifiedMean: mean, certifiedSd: standardDeviation };
  },
  leftOut: [{ where: / certifiedAutocorr1$/, because: 'autocorrelation: people have no order in time' }],
};

export const COHORTS = {
  ancova: covariance,
  'welch-anova-gains': variance,
  'games-howell': pairsOfLevels,
  'cluster-robust': byCourse,
  lmm: mixed,
  'welch-t-unpaired': unpaired,
  attrition,
  'nist-anova': nistAnova,
  'nist-univariate': nistUnivariate,
} satisfies Record<string, Entry>;
