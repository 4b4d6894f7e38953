/** Lines may break beside these; each is as wide as it is high. */
const SINGLE =
  '\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFF60';
const WIDE_LETTER = new RegExp(`[${SINGLE}→←○●—…]`, 'u');
/** A single letter with the marks that may not begin a line; or a word; or the space between. */
const PARTS = new RegExp(`[「『（〈《【]*[${SINGLE}][，。、；：！？」』）〉》】…]*|[^ ${SINGLE}]+| +`, 'gu');

/** In shares of the size of the type: wide enough for the fonts that stand in for each other. */
const SHARE = { normal: 0.6, bold: 0.66 };

export type Face = { size: number; isBold?: boolean };

/** About how wide a text stands in pixels. It is reckoned and not measured, so that the same words break in the same places everywhere. */
export function textWidth(text: string, { size, isBold = false }: Face): number {
  const letters = [...text];
  const wide = letters.filter((letter) => WIDE_LETTER.test(letter)).length;
  return size * (wide + (letters.length - wide) * SHARE[isBold ? 'bold' : 'normal']);
}

/** A text in lines that are no wider than `width`: broken between words, or between Chinese characters, or where nothing else helps. */
export function textLines(text: string, width: number, face: Face): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string) => textWidth(candidate.trimEnd(), face) <= width;
  for (const part of text.match(PARTS) ?? []) {
    if (fits(line + part)) {
      line += part;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    line = part.trimStart();
    while (!fits(line)) {
      const most = longestStart(line, fits);
      lines.push(line.slice(0, most));
      line = line.slice(most);
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** At least one letter, however narrow the room. */
function longestStart(text: string, fits: (candidate: string) => boolean): number {
  let length = text.length - 1;
  while (length > 1 && !fits(text.slice(0, length))) length -= 1;
  return length;
}

export type Fitted = { lines: string[]; size: number };

type Room = { width: number; lines: number; sizes: number[]; isBold?: boolean };

/** The largest of the sizes at which a text fits; at the smallest what does not fit is left out, and dots say so. */
export function fittedText(text: string, { width, lines: most, sizes, isBold = false }: Room): Fitted {
  for (const size of sizes) {
    const lines = textLines(text, width, { size, isBold });
    if (lines.length <= most) return { lines, size };
  }
  const size = sizes.at(-1)!;
  const all = textLines(text, width - size, { size, isBold });
  return { lines: [...all.slice(0, most - 1), `${all[most - 1] ?? ''}…`], size };
}
