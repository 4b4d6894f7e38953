import { type GroupingColumn, type UnmatchedResponse, WAVES } from '../../vocabulary';
import type { People } from '../rows/identify-people';
import type { LineUp } from '../rows/line-up';
import type { Source } from '../source';
import { writtenAt } from './near-misses';
import type { PairPresence } from './pair-presence';

/** Responses in one of the compared waves of people who have none in the other, in the order of the people. */
export function unmatchedResponses(
  sources: readonly Source[],
  { shown }: People,
  line: LineUp,
  groupings: readonly GroupingColumn[],
  { before, after }: PairPresence,
): UnmatchedResponse[] {
  const listed: UnmatchedResponse[] = [];
  for (let person = 0; person < before.length; person++) {
    const [one, two] = [before[person] as number, after[person] as number];
    if (one < 0 === two < 0) continue;
    const at = Math.max(one, two);
    const groups: Record<string, string> = {};
    for (const { id, values, codes } of groupings) {
      const value = values[codes[at] as number];
      if (value !== undefined) groups[id] = value;
    }
    listed.push({
      person: shown(writtenAt(sources, line, at)),
      wave: WAVES[line.wave[at] as number]!,
      file: (sources[line.source[at] as number] as Source).sheet.table.name,
      row: (line.row[at] as number) + 1,
      groups,
    });
  }
  return listed;
}
