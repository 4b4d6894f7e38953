import type { Interval, Language } from '../vocabulary';

/** Figures read the same in both languages: a true minus sign, a point for decimals, a comma between thousands. */
const MINUS = '−';

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** Stands where a figure is not told (NaN): words beside it say why. */
const NOT_TOLD = '–';

const withTrueMinus = (text: string) => text.replace('-', MINUS);

/** A value that rounds to nothing carries no sign. */
const fixed = (value: number, digits: number) => {
  if (Number.isNaN(value)) return NOT_TOLD;
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text;
};

const groupedHalves = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** Rank sums are whole or half. */
export const formatRankSum = (sum: number) => (Number.isNaN(sum) ? NOT_TOLD : withTrueMinus(groupedHalves.format(sum)));

export const formatCount = (count: number) => (Number.isNaN(count) ? NOT_TOLD : withTrueMinus(grouped.format(count)));

export const formatNumber = (value: number, digits = 2) => withTrueMinus(fixed(value, digits));

/** The six numbers of a seed; `6 × 12345` where all are the same. */
export const formatSeed = (seed: readonly number[]) =>
  new Set(seed).size === 1 ? `${seed.length} × ${seed[0]}` : seed.join(' ');

/** A change: its sign is always shown. */
export function formatChange(value: number, digits = 2): string {
  const text = fixed(value, digits);
  return Number(text) > 0 ? `+${text}` : withTrueMinus(text);
}

/** Values that cannot exceed 1 lose the zero before the point: α, r, p. */
export const formatShareless = (value: number, digits = 2) => formatNumber(value, digits).replace(/^(−?)0\./, '$1.');

/** p as "< .001" or ".034"; the stored value keeps its digits. */
export function formatP(p: number): string {
  if (p < 0.001) return '< .001';
  return formatShareless(p, 3);
}

/** "p < .001" or "p = .034". */
export const formatPStatement = (name: string, p: number) => (p < 0.001 ? `${name} < .001` : `${name} = ${formatP(p)}`);

export const formatPercent = (share: number, digits = 0) => `${formatNumber(share * 100, digits)} %`;

export const formatInterval = ([low, high]: Interval, digits = 2) =>
  `[${formatNumber(low, digits)}, ${formatNumber(high, digits)}]`;

/** 95 for .95, 99.9 for .999: the level as it is said. */
export const formatLevel = (confidence: number) => `${Number((confidence * 100).toFixed(2))}`;

/** Every digit that the number has, as other programs read it. */
export const formatExact = (value: number) => String(value);

/** Day and time as they are written where the page is read; an ISO time in. */
export const formatMoment = (language: Language, moment: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment));

/** A size on a disk, to the unit that reads best. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${formatCount(bytes)} B`;
  return bytes < 1_000_000 ? `${formatCount(bytes / 1000)} kB` : `${formatNumber(bytes / 1_000_000, 1)} MB`;
}
