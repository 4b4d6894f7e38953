/** Digits beyond the fifteenth are noise of binary fractions; spreadsheets do not show them. */
const SIGNIFICANT_DIGITS = 15;

/**
 * A stored number as a person sees it: `0.1`, not `0.10000000000000001`; whole numbers with all their digits and without exponent or
 * trailing `.0`, so that an id stays what it is. What is no number stays as it is written.
 */
export function numberText(stored: string): string {
  const written = stored.trim();
  if (/^-?(0|[1-9]\d*)$/.test(written)) return written === '-0' ? '0' : written;
  const number = Number(written);
  if (written === '' || !Number.isFinite(number)) return stored;
  const rounded = Number(number.toPrecision(SIGNIFICANT_DIGITS));
  if (Number.isInteger(rounded)) return BigInt(rounded).toString();
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(20).replace(/0+$/, '') : text;
}
