import { type Convergence, isRefused } from '../vocabulary';
import { formatCount, formatInterval, formatShareless } from './format';
import type { Translate } from './i18n';

const SIGNS = ['up', 'same', 'down'] as const;
export type Sign = (typeof SIGNS)[number];
export type GainCounts = Record<Sign, Record<Sign, number>>;

const NO_GAIN = 1e-9;
const signOf = (gain: number): Sign => (gain > NO_GAIN ? 'up' : gain < -NO_GAIN ? 'down' : 'same');

/** People by whether they gained in the rubric (first) and in the survey (second). */
export function gainCounts(points: NonNullable<Convergence['points']>): GainCounts {
  const none = () => ({ up: 0, same: 0, down: 0 });
  const counts: GainCounts = { up: none(), same: none(), down: none() };
  for (const { survey, rubric, people } of points) counts[signOf(rubric)][signOf(survey)] += people;
  return counts;
}

/** Who gained by which of the two instruments, and how far the gains go together. */
export function gainSummary(t: Translate, { points, n, gains }: Convergence, name: string): string {
  const { up, same, down } = gainCounts(points ?? []);
  const words = t('rubrics.scatter.summary', {
    name,
    n: formatCount(n),
    both: formatCount(up.up),
    rubric: formatCount(up.same + up.down),
    survey: formatCount(same.up + down.up),
    neither: formatCount(same.same + same.down + down.same + down.down),
  });
  if (isRefused(gains)) return words;
  const interval = gains.ci ? ` ${formatInterval(gains.ci)}` : '';
  return `${words}${t('rubrics.scatter.rho', { rho: `${formatShareless(gains.rho)}${interval}` })}`;
}
