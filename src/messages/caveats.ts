import type { WavePair } from '../vocabulary';
import type { Translate } from './i18n';

/** What every sentence about a change must carry: that nothing is compared with it, and that memory is no measurement. */
export function caveats(t: Translate, { before, after }: WavePair): string[] {
  const isRetrospective = before === 'then' || after === 'then';
  return [...(isRetrospective ? [t('overview.detail.retrospective')] : []), t('overview.detail.noComparison')];
}
