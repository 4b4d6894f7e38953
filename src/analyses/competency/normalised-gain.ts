import { bootstrapBca, type CountedPairs, normalisedGain } from '../../statistics';
import type { CompetencyFinding, Interval, ScoreUnit } from '../../vocabulary';
import { refusalOf } from '../refusal';

/** Gain as a share of what could be gained, of the whole and of each person. */
export function gainShare(
  pairs: CountedPairs,
  { min, max }: ScoreUnit,
  options: { seed: number[]; confidence: number },
): CompetencyFinding['normalisedGain'] {
  const gain = normalisedGain(pairs, { minimum: min, maximum: max });
  if (!gain.ok) return refusalOf(gain);
  const interval = bootstrapBca(pairs, { ...options, statistic: { classGainTo: max } });
  return {
    classGain: gain.classGain,
    ci: interval.ok ? ([...interval.interval] as Interval) : refusalOf(interval),
    ...(gain.meanIndividual === null ? {} : { individual: gain.meanIndividual }),
    atTop: gain.atMaximumBefore,
    ...(gain.meanChange === null ? {} : { normalisedChange: gain.meanChange }),
    excluded: gain.dropped,
  };
}
