import { findRoot } from './root';
import { type StudyModel, type WeightedFit, weightedFit } from './weighted-fit';

/** How τ², the variance between the true effects of studies, is estimated; a fixed effect has none. */
export type HeterogeneityMethod = 'fixed' | 'dersimonian-laird' | 'reml' | 'paule-mandel';

export type Heterogeneity = { tauSquared: number; standardError: number | null };

/** τ² of a model of studies, never below zero; null where the search does not end. R: metafor::rma.uni(method =). */
export function heterogeneity(model: StudyModel, method: HeterogeneityMethod): Heterogeneity | null {
  if (method === 'fixed') return { tauSquared: 0, standardError: null };
  if (method === 'dersimonian-laird') return derSimonianLaird(model);
  return method === 'reml' ? restrictedLikelihood(model) : pauleMandel(model);
}

const degreesOfFreedomOf = ({ studies, columns }: StudyModel) => studies.length - columns.length;

/** Source: DerSimonian & Laird 1986, Controlled Clinical Trials 7, 177–188. */
function derSimonianLaird(model: StudyModel): Heterogeneity {
  const { q, traceP, tracePP } = weightedFit(model, 0);
  const degreesOfFreedom = degreesOfFreedomOf(model);
  const tauSquared = Math.max(0, (q - degreesOfFreedom) / traceP);
  const spread = 2 * degreesOfFreedom + 4 * tauSquared * traceP + 2 * tauSquared ** 2 * tracePP;
  return { tauSquared, standardError: Math.sqrt(spread) / traceP };
}

/** Source: Paule & Mandel 1982, Journal of Research of the NBS 87, 377–385: the τ² at which Q is what it should be. */
function pauleMandel(model: StudyModel): Heterogeneity {
  const degreesOfFreedom = degreesOfFreedomOf(model);
  const excess = (tauSquared: number) => weightedFit(model, tauSquared).q - degreesOfFreedom;
  const standardError = (tauSquared: number) => {
    const whole = weightedFit(model, tauSquared).weights.reduce((sum, weight) => sum + weight, 0);
    return (Math.sqrt(2 / degreesOfFreedom) * model.studies.length) / whole;
  };
  const atLow = excess(0);
  if (atLow <= 0) return { tauSquared: 0, standardError: standardError(0) };
  let high = largestVariance(model);
  while (excess(high) > 0) high *= 2;
  const tauSquared = findRoot(excess, { low: 0, high, atLow, atHigh: excess(high) }, 1e-15 * high);
  return { tauSquared, standardError: standardError(tauSquared) };
}

const MOST_STEPS = 10_000;
/** Next to the variances of the studies, a step or a τ² this small is none. */
const SETTLED = 1e-14;

/** Restricted maximum likelihood by Fisher scoring. Source: Raudenbush 2009, in Cooper, Hedges & Valentine, 16. */
function restrictedLikelihood(model: StudyModel): Heterogeneity | null {
  const small = SETTLED * largestVariance(model);
  let tauSquared = derSimonianLaird(model).tauSquared;
  for (let step = 0; step < MOST_STEPS; step++) {
    const fit = weightedFit(model, tauSquared);
    let change = score(fit);
    while (change < -tauSquared) change = tauSquared > small ? change / 2 : -tauSquared;
    tauSquared += change;
    if (Math.abs(change) <= small + SETTLED * tauSquared)
      return { tauSquared, standardError: Math.sqrt(2 / weightedFit(model, tauSquared).tracePP) };
  }
  return null;
}

/** How far Fisher scoring would move τ². */
function score({ squaresPy, traceP, tracePP }: WeightedFit): number {
  return (squaresPy - traceP) / tracePP;
}

function largestVariance({ studies }: StudyModel): number {
  return Math.max(...studies.map(({ variance }) => variance));
}
