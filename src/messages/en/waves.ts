import type { Wave } from '../../vocabulary';
import { wordsOfPairs } from '../pair-words';
import { how } from './how';

const NOUN: Record<Wave, string> = how.wave;
const WITHIN: Record<Wave, string> = { ...NOUN, followUp: 'at follow-up' };
const ALONE: Record<Wave, string> = { pre: 'Before', post: 'After', then: 'Looking back', followUp: 'At follow-up' };

export const waves = wordsOfPairs(({ before, after }) => ({
  before: WITHIN[before],
  after: WITHIN[after],
  Before: ALONE[before],
  After: ALONE[after],
  both: `${WITHIN[before]} and ${WITHIN[after]}`,
  Both: `${ALONE[before]} and ${WITHIN[after]}`,
  between: `${NOUN[before]} and ${NOUN[after]}`,
}));
