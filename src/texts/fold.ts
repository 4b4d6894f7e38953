/**
 * A text for comparison, as long as it was: small letters, and full-width letters, digits and signs as their plain twins, so that every
 * place in it is the same place in the text.
 */
export function folded(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const plain = unit >= 0xff01 && unit <= 0xff5e ? String.fromCharCode(unit - 0xfee0) : plainSign(text[at] as string);
    const lower = plain.toLowerCase();
    out += lower.length === 1 ? lower : plain;
  }
  return out;
}

/** The same with capitals kept, where they tell a name. */
export function narrowed(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(SIGNS, plainSign);
}

const SIGNS = /[\u3000\u00a0\u2010-\u2015\u2212\u2018\u2019]/g;

function plainSign(sign: string): string {
  if (sign === '\u3000' || sign === '\u00a0') return ' ';
  if (/[\u2010-\u2015\u2212]/.test(sign)) return '-';
  return /[\u2018\u2019]/.test(sign) ? "'" : sign;
}
