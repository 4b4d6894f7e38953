import { type CountedPairs, limitShares, type Share } from '../../statistics';
import type { CompetencyFinding, Interval, ItemColumn, ScoreUnit } from '../../vocabulary';
import { refusalOf } from '../refusal';

/** People at the ends of the scale, and near them: within half a step of the answers (of the finest, where items differ). */
export function limitsOfScale(
  pairs: CountedPairs,
  { min, max }: ScoreUnit,
  items: ItemColumn[],
  confidence: number,
): CompetencyFinding['limits'] {
  const steps = Math.max(1, ...items.map((item) => item.max - item.min));
  const within = (max - min) / steps / 2;
  const options = { minimum: min, maximum: max, confidence };
  const at = limitShares(pairs, options);
  const near = limitShares(pairs, { ...options, within });
  if (!at.ok) return refusalOf(at);
  if (!near.ok) return refusalOf(near);
  const ends = (['ceiling', 'floor'] as const).flatMap((end) =>
    [at, near].map((shares) => ({
      end,
      near: shares === near,
      before: shareOf(shares[end].before),
      after: shareOf(shares[end].after),
    })),
  );
  return { within, ends };
}

const shareOf = ({ count, share, interval }: Share) => ({ people: count, share, ci: [...interval] as Interval });
