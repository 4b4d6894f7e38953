const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60]/gu;

/** How wide a text stands, where a Chinese character takes the room of two digits. */
export const widthOf = (text: string): number =>
  Math.max(...text.split('\n').map((line) => line.length + (line.match(WIDE)?.length ?? 0)));
