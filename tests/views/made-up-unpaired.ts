import type { UnpairedComparison } from '../../src/vocabulary';
import { type MadeUp, normalP } from './made-up';

/** A made-up competency as two groups of different people: a fifth fewer after than before. */
export function madeUpUnpaired(spec: MadeUp): UnpairedComparison {
  const {
    competency,
    before,
    after,
    sdBefore = 0.7,
    sdAfter = 0.72,
    scale = { min: 1, max: 5, unit: 'points' },
  } = spec;
  const n = { before: spec.n, after: Math.round(spec.n * 0.8) };
  const empty = { refusal: { code: 'too-few' as const, needed: 1, counted: 0 } };
  const few = { refusal: { code: 'too-few' as const, needed: 2, counted: Math.min(n.before, n.after) } };
  const distribution = Array.from({ length: 9 }, (_, step) => ({
    score: scale.min + ((scale.max - scale.min) * step) / 8,
    before: step === 4 ? n.before : 0,
    after: step === 5 ? n.after : 0,
  })).filter((bar) => bar.before + bar.after > 0);
  const shared = {
    competency,
    scale,
    n,
    distribution,
    target: { refusal: { code: 'not-computable' as const, detail: 'no-target' } },
  };
  if (Math.min(n.before, n.after) === 0) {
    return { ...shared, pre: empty, post: empty, gain: empty, t: empty, hedgesG: empty, mannWhitney: empty };
  }
  const mean = after - before;
  const pre = { mean: before, median: before };
  const post = { mean: after, median: after };
  if (Math.min(n.before, n.after) < 2) {
    const gain = { mean, confidence: 0.95 };
    return {
      ...shared,
      pre: { ...pre, ...few },
      post: { ...post, ...few },
      gain,
      t: few,
      hedgesG: few,
      mannWhitney: few,
    };
  }
  const error = Math.sqrt(sdBefore ** 2 / n.before + sdAfter ** 2 / n.after);
  const p = normalP(mean / error);
  return {
    ...shared,
    pre: { ...pre, sd: sdBefore },
    post: { ...post, sd: sdAfter },
    gain: { mean, confidence: 0.95, ci: [mean - 2 * error, mean + 2 * error] },
    t: { statistic: mean / error, df: n.before + n.after - 2.4, p, pHolm: Math.min(1, p * 3), pBH: p },
    hedgesG: { value: mean / 0.71, ci: [(mean - 2 * error) / 0.71, (mean + 2 * error) / 0.71] },
    mannWhitney: { U: Math.round(n.before * n.after * 0.6), z: mean / error, p, cliffsDelta: 0.2, ci: [0.1, 0.3] },
  };
}
