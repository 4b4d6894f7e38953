import { chiSquared, normal, studentT } from './distributions';
import { type HeterogeneityMethod, heterogeneity } from './heterogeneity';
import { checkConfidence, type Interval } from './interval';
import { answer, type Outcome, refuse, tooFew } from './outcome';
import { type StudyEffect, weighableStudies } from './study-effects';
import { allOnTheFit, type StudyModel, type WeightedFit, weightedFit } from './weighted-fit';

/** What an overall effect is held against: the normal distribution, or t with the spread of the studies (Hartung & Knapp). */
export type MetaTest = 'normal' | 'hartung-knapp';

export type MetaAnalysis = {
  /** Studies that are weighed, and the places of those whose variance is zero. */
  studies: number;
  leftOut: number[];
  method: HeterogeneityMethod;
  test: MetaTest;
  confidence: number;
  estimate: number;
  standardError: number;
  statistic: number;
  /** Null for the normal distribution. */
  degreesOfFreedom: number | null;
  p: number;
  interval: Interval;
  /** Cochran's Q: do the studies differ by more than chance? */
  q: { statistic: number; degreesOfFreedom: number; p: number };
  tauSquared: number;
  tauSquaredError: number | null;
  /** Share of the variance that lies between true effects, in percent, and total over sampling variance. */
  iSquared: number;
  hSquared: number;
  /** Where the true effect of a new study is expected; null for a fixed effect. */
  predictionInterval: Interval | null;
  /** In percent, one for each study that is weighed. */
  weights: number[];
  /** Hartung–Knapp found the studies closer together than their own errors, so that its standard error is below the normal one. */
  narrowerThanNormal: boolean;
};

export type MetaOptions = { method?: HeterogeneityMethod; test?: MetaTest; confidence?: number };

/**
 * One effect from several studies. By default REML with the test of Hartung & Knapp, for a fixed effect the normal test. Studies without
 * variance are left out and named. Fewer than two studies: `too-few`, the one alone in `partial`; equal estimates, for Hartung–Knapp:
 * `zero-variance`; no end of the search for τ²: `not-converged`.
 * Source: Hartung & Knapp 2001, Statistics in Medicine 20, 3875–3889; I², H²: Higgins & Thompson 2002, Statistics in Medicine 21,
 * 1539–1558. R: metafor::rma.uni(yi, vi, method =, test = "z" | "knha"); predict(); weights(), as in metafor 3.8.
 */
export function metaAnalysis(all: readonly StudyEffect[], options: MetaOptions = {}): Outcome<MetaAnalysis> {
  const { method = 'reml', confidence = 0.95 } = options;
  const test = options.test ?? (method === 'fixed' ? 'normal' : 'hartung-knapp');
  checkConfidence(confidence);
  const { studies, leftOut } = weighableStudies(all);
  const model: StudyModel = { studies, columns: [studies.map(() => 1)] };
  const story = { studies: studies.length, leftOut, method, test, confidence };
  if (studies.length < 2) {
    const [only] = studies;
    const alone = only && { estimate: only.estimate, standardError: Math.sqrt(only.variance) };
    return tooFew(2, studies.length, { ...story, ...alone });
  }
  const found = heterogeneity(model, method);
  if (found === null) return refuse('not-converged', { partial: story });
  const fit = weightedFit(model, found.tauSquared);
  const common = { ...story, ...betweenStudies(model, method, found.tauSquared) };
  const partial = { ...common, estimate: fit.coefficients[0]!.estimate, tauSquaredError: found.standardError };
  if (test === 'hartung-knapp' && allOnTheFit(model)) return refuse('zero-variance', { partial });
  return answer({ ...partial, ...overall(fit, partial) });
}

/** Q, I² and H² by the weights of a fixed effect; the "typical" sampling variance is (k − 1) / tr P. */
function betweenStudies(model: StudyModel, method: HeterogeneityMethod, tauSquared: number) {
  const { q, traceP } = weightedFit(model, 0);
  const degreesOfFreedom = model.studies.length - 1;
  const typical = degreesOfFreedom / traceP;
  const fixed = method === 'fixed';
  return {
    q: { statistic: q, degreesOfFreedom, p: chiSquared.cumulative(q, degreesOfFreedom, 'upper') },
    tauSquared,
    iSquared:
      100 *
      (fixed ? Math.max(0, 1 - degreesOfFreedom / Math.max(q, degreesOfFreedom)) : tauSquared / (typical + tauSquared)),
    hSquared: fixed ? q / degreesOfFreedom : tauSquared / typical + 1,
  };
}

type Story = Pick<MetaAnalysis, 'studies' | 'test' | 'method' | 'confidence' | 'tauSquared'>;

function overall(fit: WeightedFit, { studies, test, method, confidence, tauSquared }: Story) {
  const [{ estimate, standardError: normalError }] = fit.coefficients as [WeightedFit['coefficients'][0]];
  const byStudies = test === 'hartung-knapp';
  const degreesOfFreedom = byStudies ? studies - 1 : null;
  const factor = degreesOfFreedom === null ? 1 : fit.q / degreesOfFreedom;
  const standardError = Math.sqrt(factor) * normalError;
  const statistic = estimate / standardError;
  const upperTail = (size: number) =>
    degreesOfFreedom === null ? normal.cumulative(size, 'upper') : studentT.cumulative(size, degreesOfFreedom, 'upper');
  const outside = (1 - confidence) / 2;
  const quantile =
    degreesOfFreedom === null
      ? normal.quantile(outside, 'upper')
      : studentT.quantile(outside, degreesOfFreedom, 'upper');
  const around = (reach: number): Interval => [estimate - reach, estimate + reach];
  const whole = fit.weights.reduce((sum, weight) => sum + weight, 0);
  return {
    estimate,
    standardError,
    statistic,
    degreesOfFreedom,
    p: 2 * upperTail(Math.abs(statistic)),
    interval: around(quantile * standardError),
    predictionInterval: method === 'fixed' ? null : around(quantile * Math.sqrt(standardError ** 2 + tauSquared)),
    weights: fit.weights.map((weight) => (100 * weight) / whole),
    narrowerThanNormal: byStudies && factor < 1,
  };
}
