/**
 * p values adjusted for their family. Null stands for a p that was not computed: it stays null and does not count towards the family.
 * The order is that of the input. R: p.adjust(p, "holm" | "BH" | "bonferroni").
 * @throws RangeError where a p is not between 0 and 1.
 */
type AdjustP = (pValues: readonly (number | null)[]) => (number | null)[];

/** Holm 1979, Scandinavian Journal of Statistics 6, 65–70: controls the chance of one false finding in the family. */
export const holm: AdjustP = (pValues) =>
  adjust(pValues, (ascending) => {
    let largest = 0;
    return ascending.map((p, index) => {
      largest = Math.max(largest, p * (ascending.length - index));
      return Math.min(1, largest);
    });
  });

/** Benjamini & Hochberg 1995, JRSS B 57, 289–300: controls the expected share of false findings. */
export const benjaminiHochberg: AdjustP = (pValues) =>
  adjust(pValues, (ascending) => {
    let smallest = 1;
    return ascending
      .map((_, index) => ascending.length - index)
      .map((rank) => {
        smallest = Math.min(smallest, (ascending.length / rank) * ascending[rank - 1]!);
        return smallest;
      })
      .reverse();
  });

export const bonferroni: AdjustP = (pValues) =>
  adjust(pValues, (ascending) => ascending.map((p) => Math.min(1, p * ascending.length)));

/** Applies a rule on ascending p values to those that were computed, and puts each where it came from. */
function adjust(pValues: readonly (number | null)[], rule: (ascending: number[]) => number[]): (number | null)[] {
  const computed = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }]));
  for (const { p } of computed) if (!(p >= 0 && p <= 1)) throw new RangeError(`p: between 0 and 1: ${p}`);
  computed.sort((left, right) => left.p - right.p);
  const adjusted: (number | null)[] = pValues.map(() => null);
  rule(computed.map(({ p }) => p)).forEach((p, rank) => {
    adjusted[computed[rank]!.index] = p;
  });
  return adjusted;
}
