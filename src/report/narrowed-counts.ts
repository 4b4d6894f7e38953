type Unknown = { key: string; people: number };

export type HiddenNumbers<Spot extends Unknown> = {
  unknown: Spot[];
  /** Hidden places of one line, and what its total leaves of each figure for all of them. */
  lines: { parts: Spot[]; left: number[] }[];
};

/**
 * A hidden place with a count that leaves no choice: no count is below nobody or above everybody, and each line narrows what is possible,
 * until nothing narrows. Null where there is none that `isOpen`.
 */
export function hiddenNumber<Spot extends Unknown>(
  { unknown, lines }: HiddenNumbers<Spot>,
  figure: number,
  isOpen: (spot: Spot) => boolean,
): Spot | null {
  const ranges = new Map(unknown.map(({ key, people }) => [key, { low: 0, high: people }]));
  const rangesOf = (parts: Spot[]) => parts.map(({ key }) => ranges.get(key)!);
  while (lines.some(({ parts, left }) => narrow(rangesOf(parts), left[figure]!)));
  return (
    unknown.find((spot) => {
      const { low, high } = ranges.get(spot.key)!;
      return low === high && isOpen(spot);
    }) ?? null
  );
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
