import type { Comparison } from '../vocabulary';

/** The mean that a summary or a change holds, even where the rest of it is refused; null when nobody was counted. */
export const meanOf = (summary: Comparison['pre'] | Comparison['gain']): number | null =>
  'mean' in summary ? summary.mean : null;
