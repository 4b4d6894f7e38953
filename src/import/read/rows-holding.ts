import type { Grid } from '../../vocabulary';

/** Rows as a person counts them in which a cell holds what is asked for, in order. */
export function rowsHolding(grid: Grid, holds: (text: string) => boolean): number[] {
  const rows = new Set<number>();
  for (const { values, codes } of grid.columns) {
    const held = Uint8Array.from(values, (value) => (holds(value) ? 1 : 0));
    if (!held.includes(1)) continue;
    for (let row = 0; row < grid.height; row++) if (held[codes[row] as number]) rows.add(row + 1);
  }
  return [...rows].sort((left, right) => left - right);
}
