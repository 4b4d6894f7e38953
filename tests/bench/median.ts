/** Median of the durations of a piece of work, in milliseconds, after one run that does not count. */
export async function medianOf(runs: number, work: () => Promise<unknown> | unknown): Promise<number> {
  await work();
  const durations: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    durations.push(performance.now() - start);
  }
  return median(durations);
}

/** The middle one; of an even number the upper of both. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Prints rows under a heading, columns aligned. */
export function printTable(heading: string, rows: Record<string, string | number>[]): void {
  const names = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) =>
    names.map((name) => (typeof row[name] === 'number' ? row[name].toFixed(1) : String(row[name]))),
  );
  const widths = names.map((name, column) => Math.max(name.length, ...cells.map((row) => row[column]!.length)));
  const line = (row: string[]) => row.map((cell, column) => cell.padStart(widths[column]!)).join('  ');
  process.stdout.write(`\n${heading}\n${[names, ...cells].map(line).join('\n')}\n`);
}
