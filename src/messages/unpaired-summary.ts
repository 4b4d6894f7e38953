import type { UnpairedComparison } from '../vocabulary';
import { formatCount, formatNumber } from './format';
import type { Translate } from './i18n';
import { meanOf } from './means';

/** What the two histograms of an unpaired comparison show, as one sentence. */
export function unpairedSummary(t: Translate, { scale, pre, post, n }: UnpairedComparison, name: string): string {
  return t('unpaired.distribution.summary', {
    name,
    min: scale.min,
    max: scale.max,
    pre: formatNumber(meanOf(pre) ?? Number.NaN),
    post: formatNumber(meanOf(post) ?? Number.NaN),
    before: formatCount(n.before),
    after: formatCount(n.after),
  });
}
