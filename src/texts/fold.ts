/**
 * A text for comparison, as long as it was: small letters, and full-width letters, digits and signs as their plain twins, so that every
 * place in it is the same place in the text.
 */
export function folded(text: string): string {
  const plain = narrowed(text);
  const lower = plain.toLowerCase();
  return lower.length === text.length && !plain.includes(SIGMA) ? lower : letterByLetter(plain);
}

/** A capital letter that is written in another way at the end of a word. */
const SIGMA = '\u03a3';

/** Where small letters would change the length of the text, or depend on their neighbours. */
function letterByLetter(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const lower = text.charAt(at).toLowerCase();
    out += lower.length === 1 ? lower : text.charAt(at);
  }
  return out;
}

/** The same with capitals kept, where they tell a name. */
export function narrowed(text: string): string {
  return text.replace(SIGNS, plainSign);
}

const SIGNS = /[\uff01-\uff5e\u3000\u00a0\u2010-\u2015\u2212\u2018\u2019]/g;

function plainSign(sign: string): string {
  if (sign >= '\uff01' && sign <= '\uff5e') return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  if (sign === '\u3000' || sign === '\u00a0') return ' ';
  return sign === '\u2018' || sign === '\u2019' ? "'" : '-';
}
