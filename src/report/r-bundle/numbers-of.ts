/** A number under its path; `low` and `high` are the limits of an interval. */
export type Numbered = { path: string; value: number };

/** What is set rather than found: a person's own settings, and what they stand for. */
const SET = new Set(['confidence', 'level', 'reliability', 'scale', 'replicates']);

/** Every number of a finding's part, by the names of its fields. A refusal has none, and what stands in a list is named by its place. */
export function numbersOf(value: unknown, path = ''): Numbered[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [{ path, value }] : [];
  if (Array.isArray(value)) return value.flatMap((part, index) => numbersOf(part, `${path}.${index + 1}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    if (SET.has(name) || name === 'refusal') return [];
    const at = path === '' ? name : `${path}.${name}`;
    return isInterval(name, part) ? limits(at, part) : numbersOf(part, at);
  });
}

function isInterval(name: string, part: unknown): part is [number, number] {
  return /(^ci|Ci|Interval|Noncentral)$/.test(name) && Array.isArray(part) && part.length === 2;
}

const limits = (path: string, [low, high]: [number, number]): Numbered[] => [
  { path: `${path}.low`, value: low },
  { path: `${path}.high`, value: high },
];
