import { isBeforeAndAfter, type Wave } from '../../vocabulary';
import { wordsOfPairs } from '../pair-words';
import { how } from './how';

const WITHIN: Record<Wave, string> = how.wave;
const ALONE: Record<Wave, string> = { ...WITHIN, pre: '參與前', post: '參與後' };

export const waves = wordsOfPairs((pair) => {
  const { before, after } = pair;
  const Both = isBeforeAndAfter(pair) ? '參與前後' : `${ALONE[before]}與${ALONE[after]}`;
  return {
    before: WITHIN[before],
    after: WITHIN[after],
    Before: ALONE[before],
    After: ALONE[after],
    both: isBeforeAndAfter(pair) ? '前後測' : `${WITHIN[before]}與${WITHIN[after]}`,
    Both,
    between: Both,
  };
});
