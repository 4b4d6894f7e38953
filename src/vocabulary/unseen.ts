/**
 * Signs that nobody sees and that make two texts look the same, turn the reading direction of what stands around them, or end a text for
 * other programs: control characters, marks of direction, everything of no width. White space is none, nor is what emoji, variants of
 * Chinese characters and the joining scripts are written with.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each sign is meant by itself
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|(?<=^|[\u0000-\u024f\u2000-\u206f\u3000-\u9fff\uf900-\ufaff\uff00-\uffef])[\u200c\u200d]|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0001}\u{e0020}-\u{e007f}]/gu;

/** Hebrew, Arabic and the other scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const [ISOLATE, END_OF_ISOLATE] = ['\u2068', '\u2069'];

export const holdsUnseen = (text: string): boolean => text.search(UNSEEN) >= 0;

/** `U+202E`: how a sign is spoken of that cannot be shown. */
export const nameOfSign = (sign: string): string =>
  `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** The signs in a text that nobody sees, each once. */
export const unseenIn = (text: string): string[] => [...new Set(text.match(UNSEEN) ?? [])];

export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** The text with each of them written out: `a⟨U+202E⟩b`. */
export const withUnseenShown = (text: string): string => text.replace(UNSEEN, (sign) => `⟨${nameOfSign(sign)}⟩`);

/** For `JSON.parse`: the texts of a file without what nobody sees in them, as the tables that they are held against. */
export const seenOnly = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && holdsUnseen(value) ? withoutUnseen(value) : value;

/** A text as part of a sentence: nothing in it is unseen, and its reading direction is its own. */
export function withinSentence(text: string): string {
  if (/^[\u0020-\u007e\u3000-\u9fff]*$/.test(text)) return text;
  const outside = outsideIsolates(text);
  const seen = outside === null ? withUnseenShown(text) : text;
  return RIGHT_TO_LEFT.test(outside ?? seen) ? `${ISOLATE}${seen}${END_OF_ISOLATE}` : seen;
}

/** What stands outside of the parts that a sentence has set apart already; null where anything else in it is unseen, or a part does not end. */
function outsideIsolates(text: string): string | null {
  if (unseenIn(text).some((sign) => sign !== ISOLATE && sign !== END_OF_ISOLATE)) return null;
  let depth = 0;
  let outside = '';
  for (const sign of text) {
    if (sign === END_OF_ISOLATE) depth -= 1;
    if (depth < 0) return null;
    if (depth === 0 && sign !== END_OF_ISOLATE && sign !== ISOLATE) outside += sign;
    if (sign === ISOLATE) depth += 1;
  }
  return depth === 0 ? outside : null;
}
