/**
 * Two-sided p of Kendall's τ without ties, among all orders of n values: from the number of pairs that go the same way. The number of
 * orders with each number of inversions is built up one value at a time, as shares of all. Costs O(n³).
 * Source: Kendall 1938, Biometrika 30, 81–93. R: cor.test(x, y, method = "kendall", exact = TRUE).
 */
export function kendallExactP(concordant: number, n: number): number {
  let shares = [1];
  for (let size = 2; size <= n; size++) {
    const next = new Array<number>(shares.length + size - 1).fill(0);
    shares.forEach((share, inversions) => {
      for (let more = 0; more < size; more++) next[inversions + more]! += share / size;
    });
    shares = next;
  }
  const discordant = shares.length - 1 - concordant;
  const furthest = Math.min(concordant, discordant);
  const tail = shares.slice(0, furthest + 1).reduce((sum, share) => sum + share, 0);
  return Math.min(1, 2 * tail);
}
