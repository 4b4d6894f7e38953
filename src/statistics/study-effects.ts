/** One study, as a semester is one: its estimate (a mean change, or a standardised one) with its squared standard error. */
export type StudyEffect = { estimate: number; variance: number };

/**
 * Studies that can be weighed, and the places of those that cannot, because their variance is zero.
 * @throws RangeError where an estimate is not finite, or a variance is negative or not finite.
 */
export function weighableStudies<Study extends StudyEffect>(
  all: readonly Study[],
): { studies: Study[]; leftOut: number[] } {
  for (const { estimate, variance } of all) {
    if (!Number.isFinite(estimate)) throw new RangeError(`study: not a number: ${estimate}`);
    if (!(variance >= 0 && variance < Number.POSITIVE_INFINITY))
      throw new RangeError(`study: not a variance: ${variance}`);
  }
  return {
    studies: all.filter(({ variance }) => variance > 0),
    leftOut: all.flatMap(({ variance }, place) => (variance > 0 ? [] : [place])),
  };
}
