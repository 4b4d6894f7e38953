import type { LikertVocabulary } from '../../vocabulary';

/** One vocabulary from compact data: labels lowest first and aliases by label, separated by `|`. */
export function vocabulary(
  id: string,
  language: string,
  kind: string,
  labels: string,
  aliases: Record<string, string> = {},
): LikertVocabulary {
  const split = Object.entries(aliases).map(([label, others]) => [label, others.split('|')]);
  return { id, language, kind, labels: labels.split('|'), aliases: Object.fromEntries(split) };
}
