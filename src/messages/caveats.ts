import type { WavePair } from '../vocabulary';
import type { Translate } from './i18n';

/** That memory is no measurement, where one wave looks back. */
export const caveatOfMemory = (t: Translate, { before, after }: WavePair): string[] =>
  before === 'then' || after === 'then' ? [t('overview.detail.retrospective')] : [];

/** What every sentence about a change must carry: that nothing is compared with it, and that memory is no measurement. */
export const caveats = (t: Translate, pair: WavePair): string[] => [
  ...caveatOfMemory(t, pair),
  t('overview.detail.noComparison'),
];
