import { type PeopleFlow, WAVES, type WavePair } from '../../vocabulary';
import type { LineUp } from '../rows/line-up';

/** People by the waves in which a response of theirs is used; `both` and those in one wave only are of the two that are compared. */
export function peopleFlow(line: LineUp, pair: WavePair): PeopleFlow {
  const perWave = WAVES.map(() => 0);
  const [before, after] = [WAVES.indexOf(pair.before), WAVES.indexOf(pair.after)];
  const compared = (1 << before) | (1 << after);
  let both = 0;
  let answered = 0;
  for (let at = 0; at < line.length; at++) {
    (perWave[line.wave[at] as number] as number)++;
    if (at > 0 && line.person[at] !== line.person[at - 1]) answered = 0;
    const now = answered | (1 << (line.wave[at] as number));
    if ((now & compared) === compared && (answered & compared) !== compared) both++;
    answered = now;
  }
  const [pre, post, then, followUp] = perWave as [number, number, number, number];
  const ofPair = { preOnly: (perWave[before] as number) - both, postOnly: (perWave[after] as number) - both };
  return { pre, post, then, followUp, both, ...ofPair };
}
