import { isMissingLabel } from './missing-labels';
import { pointsOf, VOCABULARIES } from './vocabularies';

/** Labels that must be known before their order says anything. */
const FEWEST_LABELS = 3;

/**
 * The vocabulary against which a scale runs, whose numbers rise while its labels fall (`1 - Strongly agree` … `5 - Strongly disagree`):
 * every pair of a number and its (normalised) label is known to it and mirrors it. Null where the labels rise, or say nothing.
 */
export function runsBackwards(pairs: readonly (readonly [number, string])[]): string | null {
  const told = pairs.filter(([, label]) => !isMissingLabel(label));
  if (told.length < FEWEST_LABELS) return null;
  const found = VOCABULARIES.find((vocabulary) => {
    const points = pointsOf(vocabulary);
    const sums = told.map(([number, label]) => number + (points.get(label) ?? Number.NaN));
    return sums.every((sum) => sum === sums[0]);
  });
  return found?.id ?? null;
}
