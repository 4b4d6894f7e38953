import { type PeopleFlow, WAVES } from '../../vocabulary';
import type { LineUp } from '../rows/line-up';

/** People by the waves in which a response of theirs is used. */
export function peopleFlow(line: LineUp): PeopleFlow {
  const perWave = WAVES.map(() => 0);
  let both = 0;
  for (let at = 0; at < line.length; at++) {
    (perWave[line.wave[at] as number] as number)++;
    const next = at + 1;
    if (line.wave[at] === 0 && next < line.length && line.person[next] === line.person[at] && line.wave[next] === 1)
      both++;
  }
  const [pre, post, then, followUp] = perWave as [number, number, number, number];
  const flow = { pre, post, followUp, both, preOnly: pre - both, postOnly: post - both };
  return Object.assign(flow, Object.fromEntries([['then', then]]) as { then: number });
}
