import type { Translate } from '../../../messages';
import type { IdDifference, Language, NearMiss } from '../../../vocabulary';
import { groupingName } from '../grouping-name';
import { listOf } from '../words';

export function differWords(t: Translate, { kind, before, after }: IdDifference): string {
  // Of personal ids only the kind of the difference is told.
  if (kind !== 'zeros' && before === '' && after === '') return t(`data.near.kindsOnly.${kind}`);
  return t(`data.near.kinds.${kind}`, { before, after });
}

/** What stands beside two ids, as sentences: what agrees, and what does not. */
export function besideWords(t: Translate, language: Language, { agree, disagree }: NearMiss): string[] {
  if (agree.length + disagree.length === 0) return [t('data.near.nothing')];
  const same = agree.map((id) => groupingName(t, id));
  return [
    ...(same.length > 0 ? [t('data.near.agree', { list: listOf(language, same) })] : []),
    ...disagree.map(({ grouping, before, after }) =>
      t('data.near.disagree', { grouping: groupingName(t, grouping), before, after }),
    ),
  ];
}
