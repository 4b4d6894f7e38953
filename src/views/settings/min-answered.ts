/** Longer scales offer these shares only. */
const SHARES = [0.5, 0.6, 2 / 3, 0.75, 0.8, 0.9, 1];
const FEW_ITEMS = 8;

/** How many items a share asks for: it is rounded up. */
export const needed = (share: number, items: number) => Math.max(1, Math.ceil(share * items));

/** A share that asks for exactly so many items, whatever the last binary digit does. */
export const shareFor = (count: number, items: number) => ((count - 0.5) / items).toFixed(4);

/** The numbers of items to choose from, the one that was chosen before among them. */
export function shownCounts(items: number, chosen: string | undefined): number[] {
  const offered =
    items <= FEW_ITEMS
      ? Array.from({ length: items }, (_, index) => index + 1)
      : SHARES.map((share) => needed(share, items));
  const known = chosen === undefined ? [] : [needed(Number(chosen), items)];
  return [...new Set([...offered, ...known])].toSorted((a, b) => a - b);
}
