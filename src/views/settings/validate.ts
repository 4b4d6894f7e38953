import type { Translate } from '../../messages';

/** What was written, as a value; nothing where the field was left empty; or what is wrong with it, in words. */
export type Written<Value> = { value: Value | null } | { wrong: string };

/** Full-width digits and signs, as Chinese input methods write them, are digits and signs. */
const plain = (text: string) => text.normalize('NFKC').replaceAll('−', '-').trim();

function numberIn(text: string): number | null {
  const written = plain(text).replace(/^\./, '0.');
  return /^[+-]?\d+(\.\d*)?$/.test(written) ? Number(written) : null;
}

type Check = (value: number) => string | null;

function written(t: Translate, text: string, check: Check): Written<number> {
  if (plain(text) === '') return { value: null };
  const value = numberIn(text);
  if (value === null) return { wrong: t('settings.wrong.number') };
  const wrong = check(value);
  return wrong === null ? { value } : { wrong };
}

const outside = (t: Translate, low: number, high: number) => t('settings.wrong.range', { low, high });

export const writtenTarget = (t: Translate, text: string, { min, max }: { min: number; max: number }) =>
  written(t, text, (value) => (value < min || value > max ? outside(t, min, max) : null));

/** A bound wider than half the scale would call every change meaningless. */
export const writtenBound = (t: Translate, text: string, { min, max }: { min: number; max: number }) =>
  written(t, text, (value) => {
    if (value <= 0) return t('settings.wrong.positive');
    return value > (max - min) / 2 ? t('settings.wrong.width', { high: (max - min) / 2 }) : null;
  });

export const writtenReliability = (t: Translate, text: string) =>
  written(t, text, (value) => (value <= 0 || value >= 1 ? t('settings.wrong.reliability') : null));

export const THRESHOLD = { min: 5, max: 30 };

export function writtenThreshold(t: Translate, text: string): Written<number> {
  const { min, max } = THRESHOLD;
  if (plain(text) === '') return { wrong: outside(t, min, max) };
  return written(t, text, (value) => {
    if (!Number.isInteger(value)) return t('settings.wrong.whole');
    return value < min || value > max ? outside(t, min, max) : null;
  });
}

/** The two moduli of MRG32k3a: a seed stays below them, and neither half is all zeros. */
const MODULI = [4_294_967_087, 4_294_944_443];

export function writtenSeed(t: Translate, text: string): Written<number[]> {
  const words = plain(text).split(/[\s,;，、]+/);
  const seed = words.map(Number);
  const isWhole = words.length === 6 && words.every((word) => /^\d+$/.test(word));
  const halves = [seed.slice(0, 3), seed.slice(3)];
  const isGood = halves.every(
    (half, index) => half.every((word) => word < MODULI[index]!) && half.some((word) => word > 0),
  );
  return isWhole && isGood ? { value: seed } : { wrong: t('settings.wrong.seed') };
}
