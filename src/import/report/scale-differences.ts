import type { Problem } from '../../vocabulary';
import { inferScale } from '../labels/infer-scale';
import { vocabularyById } from '../labels/vocabularies';
import type { GatheredItem } from '../rows/gather-items';
import { filledTexts } from '../sheet';

const NAMED = 10;

/** Scored items whose labels are of one scale in one place and can only be of a longer or shorter one in another. */
export function scaleDifferences(items: readonly GatheredItem[]): Problem[] {
  const found = items.flatMap(({ item }) => {
    if (item.competency === null || item.declared !== null) return [];
    const places = item.places.map(({ sheet, column }) => lengthsOf(filledTexts(sheet, column)));
    const told = places.filter((lengths) => lengths.length > 0);
    const isShared = told[0]?.some((length) => told.every((lengths) => lengths.includes(length))) ?? true;
    return isShared ? [] : [{ id: item.id, lengths: new Set(told.map(([likeliest]) => likeliest as number)) }];
  });
  if (found.length === 0) return [];
  const scales = [...new Set(found.flatMap(({ lengths }) => [...lengths]))].sort((left, right) => left - right);
  const names = found.slice(0, NAMED).map(({ id }) => id);
  const values = { count: found.length, points: scales.join(', '), items: names.join(', ') };
  return [{ code: 'scales-differ', severity: 'warning', values }];
}

/** The numbers of points that the labels may belong to, the likeliest first; none where they are plain numbers. */
function lengthsOf(answers: ReturnType<typeof filledTexts>): number[] {
  return (inferScale(answers)?.candidates ?? []).flatMap(({ id }) => vocabularyById(id)?.labels.length ?? []);
}
