import { logGamma } from './distributions';
import type { UniformGenerator } from './random';

/** Below this mean successes are counted one by one. */
const SMALLEST_FOR_REJECTION = 10;

/**
 * A draw of the number of successes among `trials`, each with probability `chance`, at a cost that does not grow with the trials.
 * Source: Hörmann 1993, Journal of Statistical Computation and Simulation 46, 101–110 (algorithm BTRS); below a mean of ten, inversion.
 */
export function drawBinomial(draw: UniformGenerator, trials: number, chance: number): number {
  if (trials === 0 || chance <= 0) return 0;
  if (chance >= 1) return trials;
  if (chance > 0.5) return trials - drawBinomial(draw, trials, 1 - chance);
  return trials * chance < SMALLEST_FOR_REJECTION ? invert(draw, trials, chance) : reject(draw, trials, chance);
}

/** Waiting times between successes are geometric (Devroye 1986, X.4.3). */
function invert(draw: UniformGenerator, trials: number, chance: number): number {
  const scale = Math.log1p(-chance);
  let successes = -1;
  for (let used = 0; used <= trials; successes++) used += Math.floor(Math.log(draw()) / scale) + 1;
  return successes;
}

function reject(draw: UniformGenerator, trials: number, chance: number): number {
  const spread = Math.sqrt(trials * chance * (1 - chance));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * chance;
  const centre = trials * chance + 0.5;
  const alpha = (2.83 + 5.1 / b) * spread;
  const logOdds = Math.log(chance / (1 - chance));
  const mode = Math.floor((trials + 1) * chance);
  const atMode = logGamma(mode + 1) + logGamma(trials - mode + 1);
  for (;;) {
    const u = draw() - 0.5;
    const v = draw();
    const fromEdge = 0.5 - Math.abs(u);
    const successes = Math.floor(((2 * a) / fromEdge + b) * u + centre);
    if (fromEdge >= 0.07 && v <= 0.92 - 4.2 / b) return successes;
    if (successes < 0 || successes > trials) continue;
    const logRatio = atMode - logGamma(successes + 1) - logGamma(trials - successes + 1) + (successes - mode) * logOdds;
    if (Math.log((v * alpha) / (a / fromEdge ** 2 + b)) <= logRatio) return successes;
  }
}
