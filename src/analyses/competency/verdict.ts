import { type CountedPairs, changeVerdict, describePairs } from '../../statistics';
import { type AnalysisSettings, type Comparison, type CompetencyFinding, isRefused } from '../../vocabulary';
import { refusalOf } from '../refusal';

/** Where nobody has said what matters: this many standard deviations of the scores before. */
const DEFAULT_BOUND_SD = 0.3;

/** Changed, no meaningful change, or cannot tell; with the p that is shown, adjusted for the family. */
export function verdictOn(
  pairs: CountedPairs,
  comparison: Comparison,
  settings: AnalysisSettings,
): CompetencyFinding['verdict'] {
  const described = describePairs(pairs);
  if (!described.ok) return refusalOf(described);
  const set = settings.meaningfulChange[comparison.competency];
  const spread = described.before.standardDeviation;
  if (set === undefined && !spread) return { refusal: { code: 'no-variation', detail: 'before' } };
  const bound = set ?? DEFAULT_BOUND_SD * spread!;
  const adjustedP = isRefused(comparison.t) ? undefined : comparison.t[settings.adjustment === 'bh' ? 'pBH' : 'pHolm'];
  const found = changeVerdict(
    pairs,
    { low: -bound, high: bound },
    { confidence: settings.confidence, ...(adjustedP === undefined ? {} : { adjustedP }) },
  );
  if (!found.ok) return refusalOf(found);
  return {
    verdict: found.verdict,
    bound,
    boundFrom: set === undefined ? 'default' : 'set',
    equivalenceP: found.equivalence.p,
    equivalenceCi: [...found.equivalence.interval],
  };
}
