import { NO_ANSWER, WAVES, type WavePair } from '../../vocabulary';
import type { GatheredItem } from '../rows/gather-items';
import type { LineUp } from '../rows/line-up';

/** With two items each is the other's rest, and nothing tells which of them is turned; fewer people than this tell nothing either. */
const LEAST_ITEMS = 3;
const LEAST_PEOPLE = 10;
/** Sums of one item and one wave: n, x, y, xx, yy, xy. */
const SUMS = 6;

/**
 * The correlation of each item with the mean of the other answered items of its competency, by wave of the pair: answers turned and as shares
 * of their range, of people who answered at least half of the others. By item and wave code; NaN where it cannot be told.
 */
export function itemRestCorrelations(
  items: readonly GatheredItem[],
  isUsed: (item: number) => boolean,
  line: LineUp,
  pair: WavePair,
): Float64Array {
  const result = new Float64Array(items.length * WAVES.length).fill(Number.NaN);
  const competencies = new Set(items.flatMap(({ item }) => item.competency ?? []));
  const waves = [WAVES.indexOf(pair.before), WAVES.indexOf(pair.after)];
  for (const competency of competencies) {
    const own = [...items.keys()].filter((index) => items[index]?.item.competency === competency && isUsed(index));
    if (own.length < LEAST_ITEMS) continue;
    const sums = sumsOf(
      own.map((index) => items[index] as GatheredItem),
      line,
    );
    own.forEach((index, position) => {
      for (const wave of waves)
        result[index * WAVES.length + wave] = correlationOf(sums, (position * WAVES.length + wave) * SUMS);
    });
  }
  return result;
}

function sumsOf(own: readonly GatheredItem[], line: LineUp): Float64Array {
  const sums = new Float64Array(own.length * WAVES.length * SUMS);
  const shares = new Float64Array(own.length);
  const columns = own.map(({ values }) => values);
  const base = own.map(({ item }) => (item.reverse ? item.scale.reading.max : item.scale.reading.min));
  const factor = own.map(({ item }) => (item.reverse ? -1 : 1) / (item.scale.reading.max - item.scale.reading.min));
  for (let at = 0; at < line.length; at++) {
    let [answered, total] = [0, 0];
    for (let k = 0; k < columns.length; k++) {
      const value = columns[k]![at] as number;
      const share = value === NO_ANSWER ? Number.NaN : (value - base[k]!) * factor[k]!;
      shares[k] = share;
      if (value === NO_ANSWER) continue;
      answered++;
      total += share;
    }
    if (answered < 2) continue;
    for (let k = 0; k < columns.length; k++) {
      const x = shares[k] as number;
      if (Number.isNaN(x) || (answered - 1) * 2 < columns.length - 1) continue;
      add(sums, (k * WAVES.length + (line.wave[at] as number)) * SUMS, x, (total - x) / (answered - 1));
    }
  }
  return sums;
}

function add(sums: Float64Array, at: number, x: number, y: number): void {
  sums[at] = (sums[at] as number) + 1;
  sums[at + 1] = (sums[at + 1] as number) + x;
  sums[at + 2] = (sums[at + 2] as number) + y;
  sums[at + 3] = (sums[at + 3] as number) + x * x;
  sums[at + 4] = (sums[at + 4] as number) + y * y;
  sums[at + 5] = (sums[at + 5] as number) + x * y;
}

function correlationOf(sums: Float64Array, at: number): number {
  const [n, x, y, xx, yy, xy] = sums.subarray(at, at + SUMS) as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (n < LEAST_PEOPLE) return Number.NaN;
  const [varianceX, varianceY] = [xx - (x * x) / n, yy - (y * y) / n];
  if (varianceX < 1e-12 * n || varianceY < 1e-12 * n) return Number.NaN;
  return (xy - (x * y) / n) / Math.sqrt(varianceX * varianceY);
}
