import { isRefused, type RetentionFinding } from '../vocabulary';
import { formatCount, formatNumber, formatPercent, formatPStatement, formatShareless } from './format';
import type { Translate } from './i18n';
import { refusalText } from './refusal';
import { alphaOf } from './verdict';

/** Below this an expected number is too small for the χ² approximation (Cochran 1954). */
const SMALLEST_EXPECTED = 5;

/** Whether the groups differ in the share of people who answered again, and how sure that is. */
export function retentionSentences(t: Translate, finding: RetentionFinding): string[] {
  const { test, groups } = finding;
  if (isRefused(test)) {
    const { refusal } = test;
    const reason = refusal.code === 'no-variation' ? t('retention.sameForAll') : refusalText(t, refusal, 'groups');
    return [t('retention.refused', { reason })];
  }
  const shares = groups.flatMap(({ retention }) => (isRefused(retention) ? [] : [retention.share]));
  const values = { v: formatShareless(test.cramersV), df: formatCount(test.df), p: formatPStatement('p', test.p) };
  const sentence = t(test.p < alphaOf(finding) ? 'retention.differs' : 'retention.similar', {
    low: formatPercent(Math.min(...shares)),
    high: formatPercent(Math.max(...shares)),
    test:
      test.method === 'exact'
        ? t('retention.exact', values)
        : t('retention.chiSquared', { ...values, chiSquared: formatNumber(test.chiSquared) }),
  });
  const isRough = test.method === 'chi-squared' && test.smallestExpected < SMALLEST_EXPECTED;
  return isRough ? [sentence, t('retention.small', { expected: formatNumber(test.smallestExpected, 1) })] : [sentence];
}
