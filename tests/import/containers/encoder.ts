import type { Encoding } from '../../../src/vocabulary';

/** Node has no encoder for old encodings; the decoder, asked for every pair of bytes, gives one. */
export function encoderOf(encoding: Encoding): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!pairs.has(character)) pairs.set(character, [lead, trail]);
    }
  }
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : pairs.get(character)!)),
    );
}
