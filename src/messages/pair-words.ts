import { WAVES_IN_TIME, type Wave, type WavePair } from '../vocabulary';

/**
 * What the two waves of a comparison are called. `$t(waves.{{pair}}.before)` puts a word into a sentence; `pair` is known
 * to every sentence. Small letters: inside a sentence; capitals: at its start, beside a mark, or alone.
 */
export type PairWords = Record<'before' | 'after' | 'Before' | 'After' | 'both' | 'Both' | 'between', string>;

type PairKey = `${Wave}/${Wave}`;

export const pairKey = ({ before, after }: WavePair): PairKey => `${before}/${after}`;

/** The words of every two waves that can be compared. */
export function wordsOfPairs(wordsOf: (pair: WavePair) => PairWords): Record<PairKey, PairWords> {
  const pairs = WAVES_IN_TIME.flatMap((before, at) => WAVES_IN_TIME.slice(at + 1).map((after) => ({ before, after })));
  return Object.fromEntries(pairs.map((pair) => [pairKey(pair), wordsOf(pair)])) as Record<PairKey, PairWords>;
}
