/** The edge of a sheet since 2007. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** `BC12` is in column 55. */
export function columnNumber(address: string): number {
  let number = 0;
  for (let index = 0; index < address.length; index++) {
    const letter = address.charCodeAt(index) & ~0x20;
    if (letter < 65 || letter > 90) break;
    number = number * 26 + letter - 64;
  }
  return number;
}

/** Column 55 is `BC`. */
export function columnWord(number: number): string {
  let word = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    word = String.fromCharCode(65 + ((rest - 1) % 26)) + word;
  }
  return word;
}

export function rowNumber(address: string): number {
  return Number(/\d+$/.exec(address)?.[0] ?? 0);
}
