import type { ExpectedNumber } from './expected-number';

/** Why a number cannot be worked out from counts. */
export const REASONS = ['presence', 'items', 'groups', 'model', 'both', 'works', 'draws', 'states', 'cells'] as const;
export type Reason = (typeof REASONS)[number];

const PATTERNS: [RegExp, Reason][] = [
  [/^(rubric\.)?people\.|(^|\.)leftOut\./, 'presence'],
  [/^reliability\./, 'items'],
  [/^(courses|comparisonGroup)\./, 'groups'],
  [/^mixed\./, 'model'],
  [/^rubric\.convergence\./, 'both'],
  [/^rubric\.raters\.\w+\.(severity|works)/, 'works'],
  [/^rubric\.agreement\.\w+\.krippendorff\.\w+\.ci\./, 'draws'],
  [/^rubric\.agreement\.\w+\.counts\./, 'states'],
];

/** What a number needs that no table of counts holds; null where one does. */
export const neededBeside = (statistic: string): Reason | null =>
  PATTERNS.find(([pattern]) => pattern.test(statistic))?.[1] ?? null;

export const isOfRubric = ({ statistic }: Pick<ExpectedNumber, 'statistic'>) => statistic.startsWith('rubric.');

/** A statistic that counts do not hold, whatever groups, items and raters it is of, and why. */
export type NotHere = { statistic: string; reason: Reason };

/** Each statistic once for each reason. `isFound`: whether R finds it again from the counts. */
export function notHereOf(numbers: ExpectedNumber[], isFound: (row: ExpectedNumber) => boolean): NotHere[] {
  const listed = new Map<string, NotHere>();
  for (const row of numbers) {
    const reason = neededBeside(row.statistic) ?? (isFound(row) ? null : 'cells');
    if (reason === null) continue;
    const statistic = row.statistic
      .replace(/\.([gr]\d+-[gr]\d+|[gr]\d+|\d+)(?=\.|$)/g, '')
      .replace(/\.(low|high)$/, '');
    listed.set(`${reason} ${statistic}`, { statistic, reason });
  }
  return [...listed.values()].sort((one, other) => REASONS.indexOf(one.reason) - REASONS.indexOf(other.reason));
}

/** Whether tables of counts hold what a number is worked out from. */
export const originOf = (statistic: string): ExpectedNumber['from'] =>
  neededBeside(statistic) === null ? 'counts' : 'answers';
