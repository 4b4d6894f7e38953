import type { Encoding, ReadTable } from '../../vocabulary';
import { startsWithUtf16Mark, utf16Without } from './container';
import { type Plausibility, plausibilityOf } from './plausibility';
import { userDefinedPairs } from './user-defined';

export type DecodedText = { text: string; encoding: Encoding; doubt: ReadTable['encodingDoubt'] };
type Candidate = { encoding: Encoding; text: string; plausibility: Plausibility };

/** Score above which Chinese text is beyond doubt, and how far ahead of the next reading it must be. */
const CERTAIN_SHARE = 0.5;
const CLEAR_LEAD = 0.2;
/** Share of the bytes of a text above which user-defined pairs show that it is no Big5. */
const MOST_USER_DEFINED = 0.02;
const SPACE = 0x20;
const PREVIEW_CHARACTERS = 60;
/** Fewer characters than this prove nothing. */
const ENOUGH_CHARACTERS = 4;

/**
 * Bytes to text. A byte order mark or valid UTF-8 decides at once; else the East Asian encodings that decode without error are compared
 * by how much the outcome looks like writing, and what remains is windows-1252, which decodes everything and is therefore always doubtful.
 * `chosen` is the person's own choice and beats all. The mark itself is never part of the text.
 */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): DecodedText {
  if (chosen) return { text: new TextDecoder(chosen).decode(bytes), encoding: chosen, doubt: [] };
  const marked = startsWithUtf16Mark(bytes) ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : utf16Without(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked, doubt: [] };
  const unicode = decodeStrictly(bytes, 'utf-8');
  if (unicode !== null) return { text: unicode, encoding: 'utf-8', doubt: [] };
  return chooseLegacy(bytes);
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Big5 without error, where pairs that only their maker's font could show are no error as long as they are few. Browsers do not know
 * all of them.
 */
function decodeBig5(bytes: Uint8Array): string | null {
  const strict = decodeStrictly(bytes, 'big5');
  if (strict !== null) return strict;
  const places = userDefinedPairs(bytes);
  if (places.length === 0 || places.length > bytes.length * MOST_USER_DEFINED) return null;
  const without = bytes.slice();
  for (const at of places) without.fill(SPACE, at, at + 2);
  return decodeStrictly(without, 'big5') === null ? null : new TextDecoder('big5').decode(bytes);
}

function chooseLegacy(bytes: Uint8Array): DecodedText {
  const candidates: Candidate[] = [];
  for (const encoding of ['big5', 'gb18030'] as const) {
    const text = encoding === 'big5' ? decodeBig5(bytes) : decodeStrictly(bytes, encoding);
    if (text !== null) candidates.push({ encoding, text, plausibility: plausibilityOf(text) });
  }
  const western = new TextDecoder('windows-1252').decode(bytes);
  const latin: Candidate = { encoding: 'windows-1252', text: western, plausibility: plausibilityOf(western) };
  candidates.sort((left, right) => score(right) - score(left));
  const [best, next] = candidates;
  if (!best || (score(best) < CERTAIN_SHARE && latin.plausibility.latin > score(best))) {
    return { text: latin.text, encoding: 'windows-1252', doubt: doubtOf([latin, ...candidates]) };
  }
  const enough = best.plausibility.beyondAscii >= ENOUGH_CHARACTERS;
  const clear = enough && score(best) >= CERTAIN_SHARE && (!next || score(best) - score(next) >= CLEAR_LEAD);
  return {
    text: best.text,
    encoding: best.encoding,
    doubt: clear ? [] : doubtOf([best, ...(next ? [next] : []), latin]),
  };
}

/** An answer label read whole is worth as much as a third of the characters. */
function score(candidate: Candidate): number {
  return candidate.plausibility.common + (candidate.plausibility.labels ? 0.33 : 0);
}

function doubtOf(candidates: Candidate[]): ReadTable['encodingDoubt'] {
  return candidates.map(({ encoding, text }) => ({ encoding, preview: previewOf(text) }));
}

/** Of a long cell, what stands around the character by which the readings differ. */
function partAround(cell: string, at: number): string {
  const from = at + 10 < PREVIEW_CHARACTERS ? 0 : at - PREVIEW_CHARACTERS / 2;
  return `${from > 0 ? '…' : ''}${cell.slice(from, from + PREVIEW_CHARACTERS)}`;
}

/** The first cells that hold a character beyond ASCII: only there do the readings differ. */
function previewOf(text: string): string[] {
  const cells: string[] = [];
  for (const cell of text.slice(0, 500_000).split(/[,;\t|\r\n]/)) {
    const shown = cell.replaceAll('"', '').trim();
    const differs = /\P{ASCII}/u.exec(shown)?.index;
    if (differs === undefined) continue;
    const part = partAround(shown, differs);
    if (!cells.includes(part)) cells.push(part);
    if (cells.length === 5) break;
  }
  return cells;
}
