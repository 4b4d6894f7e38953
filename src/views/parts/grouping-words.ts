import type { Translate } from '../../messages';
import { type Framework, type Language, localText } from '../../vocabulary';

const KNOWN = ['semester', 'department', 'course', 'strategy', 'programme'] as const;

/** A grouping by its name, where the program knows it; else as the file calls it. */
export function groupingName(t: Translate, id: string): string {
  const known = KNOWN.find((name) => name === id);
  return known ? t(`shell.grouping.${known}`) : id;
}

/** A value as it was written; the framework's own strategies by their names. */
export function groupingValue(framework: Framework, language: Language, grouping: string, value: string): string {
  if (grouping !== 'strategy') return value;
  return localText(framework.strategies.find(({ id }) => id === value)?.name, language, value);
}
