/** Crockford's base 32: no letter that looks like a digit. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 24;

/** A key that nobody can guess: 120 random bits, in groups of four to be copied by hand. */
export function newKey(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(LENGTH)), (byte) => LETTERS[byte % 32] as string);
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}
