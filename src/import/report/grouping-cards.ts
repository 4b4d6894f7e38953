import type { GroupingCard, GroupingColumn } from '../../vocabulary';
import type { LineUp } from '../rows/line-up';

/** How many people there are in each group; a person counts once, whatever waves they answered in. */
export function groupingCard({ id, values, codes }: GroupingColumn, line: LineUp): GroupingCard {
  const people = values.map(() => 0);
  for (let at = 0; at < line.length; at++) {
    const code = codes[at] as number;
    if (code >= 0 && (at === 0 || line.person[at] !== line.person[at - 1])) (people[code] as number)++;
  }
  return { id, values: values.map((value, index) => ({ value, people: people[index] as number })) };
}
