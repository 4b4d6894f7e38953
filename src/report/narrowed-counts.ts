/** Hidden places of one line, and what its total leaves of each figure for all of them. */
export type HiddenLine<Spot> = { parts: Spot[]; left: number[] };

/**
 * The hidden places with a count that leaves no choice: no count is below nobody or above everybody, and each line narrows what is
 * possible, until nothing narrows.
 */
export function hiddenNumbers<Spot extends { people: number }>(
  unknown: Spot[],
  lines: HiddenLine<Spot>[],
  figure: number,
): Spot[] {
  const ranges = new Map(unknown.map((spot) => [spot, { low: 0, high: spot.people }]));
  const own = lines.map(({ parts, left }) => ({ parts: parts.map((spot) => ranges.get(spot)!), left: left[figure]! }));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { parts, left } of own) while (narrow(parts, left)) changed = true;
  }
  return unknown.filter((spot) => {
    const { low, high } = ranges.get(spot)!;
    return low === high;
  });
}

type Range = { low: number; high: number };

/** Whether the sum of some counts narrows what one of them can be. */
function narrow(ranges: Range[], sum: number): boolean {
  const least = ranges.reduce((all, { low }) => all + low, 0);
  const most = ranges.reduce((all, { high }) => all + high, 0);
  // Lines that reckon by another criterion than their parts do not add up: they tell nothing exactly.
  if (sum < least || sum > most) return false;
  for (const range of ranges) {
    const low = Math.max(range.low, sum - (most - range.high));
    const high = Math.min(range.high, sum - (least - range.low));
    if (low === range.low && high === range.high) continue;
    Object.assign(range, { low, high });
    return true;
  }
  return false;
}
