import fc from 'fast-check';

/**
 * How many damaged files of each kind are tried: by count and not by the clock, so that every machine tries the same. Texts take longest
 * to be guessed at; most of a project is words of the framework, in which a changed letter breaks nothing.
 */
export const RUNS = {
  csv: 200,
  big5: 200,
  utf16: 200,
  xlsx: 400,
  zip: 400,
  sav: 400,
  zsav: 400,
  rubric: 200,
  reflections: 200,
  instrument: 600,
  project: 4_000,
  projectWithData: 600,
  key: 400,
  capsule: 800,
  results: 800,
  coding: 600,
};

type Damage = { at: number; length: number; kind: 'flip' | 'set' | 'drop' | 'repeat' | 'insert' | 'cut'; byte: number };

export const damage: fc.Arbitrary<Damage[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 24 }),
    kind: fc.constantFrom('flip', 'set', 'drop', 'repeat', 'insert', 'cut'),
    byte: fc.integer({ min: 0, max: 255 }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** One character changed: a JSON file that is hurt more is none. */
export const typo: fc.Arbitrary<Damage[]> = fc
  .record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.integer({ min: 32, max: 126 }) })
  .map(({ at, byte }) => [{ at, byte, length: 1, kind: 'set' }]);

/** `at` is a share of the bytes that are left; most of a file is kept when it is cut. */
export function damaged(bytes: Uint8Array, steps: Damage[]): Uint8Array {
  let now = [...bytes];
  for (const { at, length, kind, byte } of steps) {
    const start = Math.min(now.length - 1, Math.floor(at * now.length));
    if (start < 0) break;
    if (kind === 'flip') now[start]! ^= 1 << (byte % 8);
    if (kind === 'set') now.fill(byte, start, start + length);
    if (kind === 'drop') now.splice(start, length);
    if (kind === 'repeat') now.splice(start, 0, ...now.slice(start, start + length));
    if (kind === 'insert') now.splice(start, 0, ...Array(length).fill(byte));
    if (kind === 'cut') now = now.slice(0, Math.ceil(now.length * (0.5 + at / 2)));
  }
  return Uint8Array.from(now);
}
