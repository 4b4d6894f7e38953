import type { WavePair } from '../vocabulary';
import type { Translate } from './i18n';

/** That memory is no measurement, where one wave looks back. */
export const caveatOfMemory = (t: Translate, { before, after }: WavePair): string[] =>
  before === 'then' || after === 'then' ? [t('overview.detail.retrospective')] : [];

/** What every sentence about a change must carry: what it is compared with, if with anything, and that memory is no measurement. */
export const caveats = (t: Translate, pair: WavePair, comparisonGroup: string | null = null): string[] => [
  ...caveatOfMemory(t, pair),
  comparisonGroup === null
    ? t('overview.detail.noComparison')
    : t('cohorts.detail.comparisonGroup', { group: comparisonGroup }),
];
