import { BEFORE_AND_AFTER, type WavePair } from './question';
import type { Understanding } from './understanding';

/** The two waves that are compared in what was understood. */
export const comparedPair = (understanding: Pick<Understanding, 'pair'> | null): WavePair =>
  understanding?.pair ?? BEFORE_AND_AFTER;
