export type Withheld = '' | 'primary' | 'complementary';

/**
 * Which cells of one row with a shown total must not be published. A cell of fewer than `threshold` people is hidden; then the smallest
 * of the others, first on ties, until the hidden cells are at least two and together hold at least `threshold` people, so that none can
 * be worked out from the total. Empty cells stay visible as 0. `secret` cells are hidden whatever their size.
 * After NCES 2011-603, "Statistical methods for protecting personally identifiable information".
 */
export function suppression(people: number[], threshold: number, secret: ReadonlySet<number> = new Set()): Withheld[] {
  const withheld: Withheld[] = people.map((n, index) =>
    n > 0 && (n < threshold || secret.has(index)) ? 'primary' : '',
  );
  if (withheld.every((state) => state === '')) return withheld;
  for (;;) {
    const hidden = people.filter((_, index) => withheld[index] !== '');
    const total = hidden.reduce((sum, n) => sum + n, 0);
    if (hidden.length >= 2 && total >= threshold) return withheld;
    const next = smallestShown(people, withheld);
    if (next === null) return withheld;
    withheld[next] = 'complementary';
  }
}

function smallestShown(people: number[], withheld: Withheld[]): number | null {
  let smallest: number | null = null;
  for (const [index, n] of people.entries()) {
    if (n > 0 && withheld[index] === '' && (smallest === null || n < people[smallest]!)) smallest = index;
  }
  return smallest;
}
