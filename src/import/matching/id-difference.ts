import type { IdDifference } from '../../vocabulary';

/** One changed character of an id shorter than this makes another id as likely as a slip of the pen. */
const SHORTEST = 4;
/** Characters that are taken for one another when ids are copied by hand. */
const ALIKE: readonly string[] = ['0OQD', '1IL', '2Z', '5S', '6G', '8B', '7T'];

/**
 * How two different ids differ, where it is by one step: leading zeros of a number, one character (changed, added or lost), or two
 * neighbours swapped (the optimal string alignment distance of Damerau, 1964, being 1). Null where they differ by more.
 */
export function idDifference(before: string, after: string): IdDifference | null {
  if (withoutLeadingZeros(before) === withoutLeadingZeros(after)) return { kind: 'zeros', before: '', after: '' };
  if (Math.min(before.length, after.length) < SHORTEST || Math.abs(before.length - after.length) > 1) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const own = before.slice(start, before.length - end);
  const other = after.slice(start, after.length - end);
  if (own.length === 1 && other.length === 1) {
    const alike = ALIKE.some((set) => set.includes(own) && set.includes(other));
    return { kind: alike ? 'lookAlike' : 'changed', before: own, after: other };
  }
  if (own.length === 0 && other.length === 1) return { kind: 'added', before: own, after: other };
  if (own.length === 1 && other.length === 0) return { kind: 'lost', before: own, after: other };
  const swapped = own.length === 2 && other.length === 2 && own[0] === other[1] && own[1] === other[0];
  return swapped ? { kind: 'swapped', before: own, after: other } : null;
}

/** Each number in an id without the zeros in front of it: SP112A029 and SP112A29 are then the same. */
export function withoutLeadingZeros(id: string): string {
  return id.replace(/(?<!\d)0+(?=\d)/g, '');
}
