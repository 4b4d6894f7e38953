import type { WavePair } from '../vocabulary';
import type { Translate } from './i18n';

/** What every sentence about a change must carry: what it is compared with, if with anything, and that memory is no measurement. */
export function caveats(t: Translate, { before, after }: WavePair, comparisonGroup: string | null = null): string[] {
  const isRetrospective = before === 'then' || after === 'then';
  return [
    ...(isRetrospective ? [t('overview.detail.retrospective')] : []),
    comparisonGroup === null
      ? t('overview.detail.noComparison')
      : t('cohorts.detail.comparisonGroup', { group: comparisonGroup }),
  ];
}
