import type { Translate } from '../../messages';
import type { Because } from '../../vocabulary';

/** The reasons that have words of their own; any other is "by its contents". */
export const BECAUSE_CODES = [
  'import-ids',
  'headers',
  'status-columns',
  'tail-columns',
  'file-name',
  'one-header-row',
  'instrument',
  'overlap',
  'column-name',
  'choice',
  'two-header-rows',
  'question-ids',
  'criterion-columns',
  'points-columns',
] as const;

export function becauseWords(t: Translate, because: Because): string {
  const code = BECAUSE_CODES.find((known) => known === because.code) ?? 'other';
  const words = t(`data.because.${code}`);
  const seen = Object.values(because.values ?? {}).filter((value) => typeof value === 'string');
  return seen.length > 0 ? `${words} (${seen.join(', ')})` : words;
}
