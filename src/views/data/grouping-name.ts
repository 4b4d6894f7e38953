import type { Translate } from '../../messages';

const KNOWN = ['semester', 'department', 'course', 'strategy'] as const;

/** What a grouping is called; one that an instrument declares goes by its own name. */
export function groupingName(t: Translate, id: string): string {
  const known = KNOWN.find((candidate) => candidate === id);
  return known ? t(`data.groupings.${known}`) : id;
}
