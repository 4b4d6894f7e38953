import type { ItemCard, Language, Scale } from '../../../vocabulary';

const PLAIN_RANGES = ['1..4', '1..5', '1..6', '1..7', '0..4', '0..10', '1..10'];

export const plainRange = ({ min, max }: Pick<Scale, 'min' | 'max'>) => `${min}..${max}`;
export const scaleValue = (item: Pick<ItemCard, 'scaleId' | 'scale'>) => item.scaleId ?? plainRange(item.scale);

/** The words at the two ends of a scale, in the language in force or else the other. */
export function scaleEnds(scale: Scale, language: Language): { low: string; high: string } | null {
  const labels = scale.labels?.[language] ?? scale.labels?.en ?? scale.labels?.['zh-TW'];
  const [low, high] = [labels?.[0], labels?.at(-1)];
  return low && high ? { low, high } : null;
}

/** Scales to choose from: those that any item has, then plain numbers. Their ends are named only where two would look the same. */
export function scaleOptions(items: ItemCard[], language: Language): { value: string; text: string }[] {
  const known = new Map(items.map((item) => [scaleValue(item), item.scale]));
  for (const range of PLAIN_RANGES) {
    const [min, max] = range.split('..').map(Number);
    if (!known.has(range)) known.set(range, { min: min!, max: max! });
  }
  const withEnds = [...known].map(([value, scale]) => ({ value, scale, ends: scaleEnds(scale, language) }));
  return withEnds.map(({ value, scale, ends }) => {
    const range = `${scale.min}–${scale.max}`;
    const alike = withEnds.filter((other) => other.ends && plainRange(other.scale) === plainRange(scale));
    return { value, text: ends && alike.length > 1 ? `${range} ${ends.low} … ${ends.high}` : range };
  });
}
