import {
  type FixedCoefficient,
  type IccForm,
  icc,
  kappaAgreement,
  krippendorffAlpha,
  type MetaOptions,
  metaAnalysis,
  type TestedEstimate,
  trend,
} from '../../../src/statistics';
import type { Entry } from './entry';

const form = (of: IccForm) => ({
  icc: of.icc,
  F: of.f,
  df1: of.numeratorDf,
  df2: of.denominatorDf,
  p: of.p,
  low: of.interval?.[0] ?? null,
  high: of.interval?.[1] ?? null,
});

const PERFECT = 'raters who agree perfectly: 1 in every form, without F and interval; R divides by a mean square that is noise';
const NO_BETWEEN = 'works that do not differ: R divides by a mean square that is noise (−8.9e29); rater-agreement.test.ts has ours';

const intraclass: Entry = {
  answers: ({ data }) => {
    const result = icc(data.ratings);
    if (!result.ok) return { refused: result.reason, n: result.partial?.n, k: result.partial?.raters, nDropped: result.partial?.dropped }; // biome-ignore format: one thought
    const { meanSquares, single, average } = result;
    return {
      n: result.n,
      k: result.raters,
      nDropped: result.dropped,
      MSB: meanSquares.between,
      MSJ: meanSquares.raters,
      MSE: meanSquares.error,
      MSW: meanSquares.within,
      ICC1: form(single.oneWay),
      ICC2: form(single.agreement),
      ICC3: form(single.consistency),
      ICC1k: form(average.oneWay),
      ICC2k: form(average.agreement),
      ICC3k: form(average.consistency),
    };
  },
  absent: [{ where: /^perfect-n8-k2 ICC\w+\.(F|p|low|high)$/, because: PERFECT }],
  elsewhere: [{ where: /^no-between-variance (MSB|ICC(1|2|3)k|ICC\d\.(F|p|low|high))/, because: NO_BETWEEN }],
};

const kappa: Entry = {
  answers: ({ data, options }) => {
    const result = kappaAgreement(data.ratings, options);
    if (!result.ok) return { refused: result.reason };
    const pairs = result.pairs.map(({ raters, n, exactAgreement, adjacentAgreement, unweighted, linear, quadratic }) => ({
      raters: raters.map((rater) => rater + 1),
      n,
      exactAgreement,
      adjacentAgreement,
      kappa: unweighted?.kappa,
      kappaLinear: linear?.kappa,
      kappaQuadratic: quadratic?.kappa,
      psych_var_kappa: unweighted?.variance,
      psych_ci_unweighted: unweighted?.interval,
      psych_var_weighted: quadratic?.variance,
      psych_ci_weighted: quadratic?.interval,
    }));
    return { pairs, meanExact: result.meanExactAgreement, lightKappa: result.light.unweighted };
  },
  absent: [{ where: /\.psych_ci_\w+$/, degenerate: true, because: 'κ without variance: an interval from a value to itself is not shown' }],
  rIsWrong: [
    {
      where: /psych_(var|ci)_weighted/,
      because:
        'psych 2.2.9 multiplies a rater’s share of a level by the sum of its weights, where the mean weight under the other’s shares belongs: compared with the formula of Fleiss, Cohen & Everitt 1969',
    },
  ],
};

const krippendorff: Entry = {
  answers: ({ data }) => {
    const result = krippendorffAlpha(data.ratings);
    return result.ok ? { ...result.alpha, nPairable: result.pairable } : { refused: result.reason };
  },
  rIsWrong: [
    {
      where: / (nominal|ordinal|interval|nPairable)$/,
      because:
        'where no rating is missing irr 0.84.1 forgets to divide the pairs of a work by m − 1: compared with Krippendorff’s definition',
    },
  ],
};

const models = {
  FE_z: { method: 'fixed', test: 'normal' },
  DL_z: { method: 'dersimonian-laird', test: 'normal' },
  DL_knha: { method: 'dersimonian-laird', test: 'hartung-knapp' },
  REML_z: { method: 'reml', test: 'normal' },
  REML_knha: { method: 'reml', test: 'hartung-knapp' },
  PM_z: { method: 'paule-mandel', test: 'normal' },
  PM_knha: { method: 'paule-mandel', test: 'hartung-knapp' },
} as const satisfies Record<string, MetaOptions>;

const meta: Entry = {
  answers: ({ data }) => {
    const effects = (data.yi as number[]).map((estimate, study) => ({ estimate, variance: data.vi[study] as number }));
    const fitted = Object.entries(models).map(([name, options]) => {
      const result = metaAnalysis(effects, options);
      // Equal estimates have no spread to be judged by.
      if (!result.ok && result.reason !== 'zero-variance') throw new Error(result.reason);
      const of = result.ok ? result : result.partial;
      return {
        name,
        of,
        fields: {
          mu: of?.estimate,
          se: of?.standardError,
          stat: result.ok ? result.statistic : null,
          p: of?.p,
          low: of?.interval?.[0],
          high: of?.interval?.[1],
          tau2: of?.tauSquared,
          seTau2: of?.tauSquaredError,
          I2: of?.iSquared,
          H2: of?.hSquared,
          piLow: of?.predictionInterval?.[0] ?? null,
          piHigh: of?.predictionInterval?.[1] ?? null,
          weights: of?.weights,
        },
      };
    });
    const fixed = fitted[0]!.of;
    return {
      k: fixed?.studies,
      Q: fixed?.q?.statistic,
      Qp: fixed?.q?.p,
      ...Object.fromEntries(fitted.map(({ name, fields }) => [name, fields])),
    };
  },
  absent: [
    {
      where: /^identical-effects \w+_knha\.(se|p|low|high|piLow|piHigh|weights)$/,
      because: 'equal estimates have no spread for Hartung & Knapp to judge by: R says p = 0, ours refuses with zero-variance',
    },
  ],
  rIsWrong: [{ where: / PM_/, because: 'metafor 3.8 ends its search for Paule & Mandel’s τ² at 1e-4: compared with control = list(tol = 1e-15)' }],
};

const coefficients = (all: (TestedEstimate | FixedCoefficient | undefined)[]) => ({
  b: all.map((of) => of?.estimate),
  se: all.map((of) => of?.standardError),
  p: all.map((of) => of?.p),
});

const overTime: Entry = {
  answers: ({ data }) => {
    const result = trend(
      (data.yi as number[]).map((estimate, study) => ({ estimate, variance: data.vi[study], time: data.time[study] })),
    );
    const of = result.ok ? result : result.partial;
    const fixed = [of?.fixed?.intercept, of?.fixed?.slope];
    const shown = {
      fe: { ...coefficients(fixed), z: fixed.map((one) => one?.z) },
      kendallTau: of?.kendall?.estimate ?? null,
      mannKendallP: of?.kendall?.p ?? null,
    };
    if (!result.ok) return { refused: result.reason, ...shown };
    const random = [result.intercept, result.slope];
    return {
      ...shown,
      reml_knha: {
        ...coefficients(random),
        t: random.map(({ t }) => t),
        tau2: result.tauSquared,
        df: result.slope.degreesOfFreedom,
      },
    };
  },
  leftOut: [{ where: / ols$/, because: 'least squares without the errors of the semesters: not offered' }],
};

export const RATERS_AND_STUDIES = {
  icc: intraclass,
  'kappa-agreement': kappa,
  'krippendorff-alpha': krippendorff,
  'meta-analysis': meta,
  trend: overTime,
} satisfies Record<string, Entry>;
