const NUMBER = /[+−-]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)/g;

/** What may stand after a number without changing it: a share's sign, or the marks of a note. */
const AFTER = /^\s?(?:%|\*{1,3}|[†‡§])?$/;

/**
 * How a spreadsheet shows a number as its text does: as many decimals, the zero before the point or none, the sign, the share, or
 * "< .001". Null where the text says more than one number or another one, so that no sheet shows what its cell does not hold.
 */
export function formatLike(text: string, value: number): string | null {
  const found = [...text.matchAll(NUMBER)];
  const only = found[0];
  if (found.length !== 1 || only === undefined) return null;
  const [written] = only;
  const before = text.slice(0, only.index);
  const after = text.slice(only.index + written.length);
  const told = Number(written.replace(/^−/, '-').replaceAll(',', ''));
  if (/^[<＜]\s?$/.test(before) && after === '') return value < told ? `[<${told}]"${text}";General` : null;
  if (before.trim() !== '' || !AFTER.test(after)) return null;

  const decimals = written.split('.')[1]?.length ?? 0;
  const rounds = (exact: number) =>
    Math.abs(exact - told) <= 0.5 * 10 ** -decimals * (1 + 1e-9) + Math.abs(exact) * 1e-12;
  const isShare = after.includes('%') && rounds(value * 100);
  if (!isShare && !rounds(value)) return null;
  const tail = isShare || after === '' ? after : `"${after}"`;
  return signed(`${digits(written, decimals)}${tail}`, written, told);
}

function digits(written: string, decimals: number): string {
  const whole = /^[+−-]?\./.test(written) ? '' : written.includes(',') ? '#,##0' : '0';
  return decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`;
}

/** Positive; negative; zero. A number that rounds to nothing carries no sign. */
function signed(format: string, written: string, told: number): string {
  if (written.startsWith('+')) return `+${format};"−"${format};${format}`;
  return told === 0 ? `${format};${format};${format}` : `${format};"−"${format};${format}`;
}
