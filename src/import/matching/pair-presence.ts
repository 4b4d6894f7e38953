import { WAVES, type WavePair } from '../../vocabulary';
import type { LineUp } from '../rows/line-up';

/** Where in the line-up each person's responses of the two compared waves stand, −1 where there is none. */
export type PairPresence = { before: Int32Array; after: Int32Array };

export function pairPresence(line: LineUp, people: number, pair: WavePair): PairPresence {
  const presence = { before: new Int32Array(people).fill(-1), after: new Int32Array(people).fill(-1) };
  const [before, after] = [WAVES.indexOf(pair.before), WAVES.indexOf(pair.after)];
  for (let at = 0; at < line.length; at++) {
    const person = line.person[at] as number;
    if (line.wave[at] === before) presence.before[person] = at;
    if (line.wave[at] === after) presence.after[person] = at;
  }
  return presence;
}
