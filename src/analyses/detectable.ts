import { type CountedPairs, detectableChangeOf } from '../statistics';
import type { Detectable, OrRefusal } from '../vocabulary';
import { refusalOf } from './refusal';

const POWERS = { usual: 0.8, high: 0.9 };

/** The smallest true mean change that so many people would show, by the spread of their changes. */
export function detectableIn(pairs: CountedPairs, confidence: number): OrRefusal<Detectable> {
  const options = { significance: 1 - confidence };
  const usual = detectableChangeOf(pairs, POWERS.usual, options);
  const high = detectableChangeOf(pairs, POWERS.high, options);
  if (!usual.ok) return refusalOf(usual);
  if (!high.ok) return refusalOf(high);
  return {
    points80: usual.points,
    points90: high.points,
    dz80: usual.dz,
    dz90: high.dz,
    dav80: usual.dav,
    dav90: high.dav,
  };
}
