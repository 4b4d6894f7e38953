import { type GroupingColumn, NO_ANSWER, WAVES } from '../../vocabulary';
import type { GatheredItem } from '../rows/gather-items';
import type { LineUp } from '../rows/line-up';
import type { Source } from '../source';

/** Below this many responses, an item that nobody answered may still have been asked. */
const FEW = 10;
/** A column that fewer answered than this share is one of another survey: a few people may stand in two. */
const LEAST_ANSWERED = 0.05;

/** Responses by semester: the group of each place of the line-up, and the groups' names; the last group, '', is of those that tell none. */
export type SemesterGroups = { names: string[]; groupOf: Int32Array };

export function semesterGroups(groupings: readonly GroupingColumn[], line: LineUp): SemesterGroups {
  const semester = groupings.find(({ id }) => id === 'semester');
  const names = [...(semester?.values ?? []), ''];
  const groupOf = new Int32Array(line.length).fill(names.length - 1);
  if (semester)
    for (let at = 0; at < line.length; at++) if (semester.codes[at] !== -1) groupOf[at] = semester.codes[at]!;
  return { names, groupOf };
}

export type AskedItems = {
  /** Responses of a group in a wave, by its code. */
  responses(group: number, wave: number): number;
  /** Whether a group was asked an item in a wave: most of its responses stand in a file with the column, which is not empty. */
  isAsked(item: number, group: number, wave: number): boolean;
};

export function askedItems(
  items: readonly GatheredItem[],
  sources: readonly Source[],
  line: LineUp,
  { names, groupOf }: SemesterGroups,
): AskedItems {
  const cells = names.length * WAVES.length;
  const cellOf = Int32Array.from(groupOf, (group, at) => group * WAVES.length + (line.wave[at] as number));
  const bySource = sources.map(() => new Int32Array(cells));
  const all = new Int32Array(cells);
  cellOf.forEach((cell, at) => {
    (bySource[line.source[at] as number]![cell] as number)++;
    (all[cell] as number)++;
  });
  const asked = items.map(({ item, values }) => {
    const present = presentCells(item.places, sources, bySource, cells);
    const answered = new Int32Array(cells);
    for (let at = 0; at < line.length; at++) if (values[at] !== NO_ANSWER) (answered[cellOf[at] as number] as number)++;
    return present.map((count, cell) => {
      const most = count > 0 && count * 2 >= (all[cell] as number);
      return most && (count < FEW || (answered[cell] as number) >= count * LEAST_ANSWERED) ? 1 : 0;
    });
  });
  return {
    responses: (group, wave) => all[group * WAVES.length + wave] as number,
    isAsked: (item, group, wave) => asked[item]?.[group * WAVES.length + wave] === 1,
  };
}

/** Responses of each cell that stand in a file with a column for the item in that wave. */
function presentCells(
  places: GatheredItem['item']['places'],
  sources: readonly Source[],
  bySource: readonly Int32Array[],
  cells: number,
): Int32Array {
  const present = new Int32Array(cells);
  sources.forEach(({ sheet }, source) => {
    const here = places.filter((place) => place.sheet === sheet);
    for (let cell = 0; cell < cells; cell++) {
      const wave = WAVES[cell % WAVES.length];
      if (here.some((place) => place.wave === null || place.wave === wave))
        present[cell] = (present[cell] as number) + (bySource[source]?.[cell] as number);
    }
  });
  return present;
}
