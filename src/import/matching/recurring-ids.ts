import { type Matching, WAVES } from '../../vocabulary';
import type { Screening } from '../rows/screen-rows';
import { compareSemesters } from '../semester';
import type { Source } from '../source';
import type { Ids } from './people-of-ids';
import { semesterReaders } from './semester-readers';

/** Ids that answered the same wave in more than one semester: they may have been given anew, to other people. Dates alone do not tell. */
export function recurringIds(
  { keys, idOf }: Ids,
  sources: readonly Source[],
  screenings: readonly Screening[],
  waves: readonly Uint8Array[],
): Matching['recurring'] {
  const readers = semesterReaders(sources, 'not');
  const first = new Array<string>(keys.length * WAVES.length).fill('');
  const recurring = new Set<number>();
  const semesters = new Set<string>();
  sources.forEach(({ sheet }, source) => {
    const { reasons } = screenings[source] as Screening;
    for (const row of sheet.rows) {
      const id = idOf[source]?.[row] ?? -1;
      const semester = id < 0 || reasons[row] !== 0 ? '' : (readers[source]?.(row) ?? '');
      if (semester === '') continue;
      for (let wave = 0; wave < WAVES.length; wave++) {
        if (((waves[source]?.[row] ?? 0) & (1 << wave)) === 0) continue;
        const slot = id * WAVES.length + wave;
        const known = first[slot] as string;
        if (known === '') first[slot] = semester;
        else if (known !== semester) {
          recurring.add(id);
          semesters.add(known).add(semester);
        }
      }
    }
  });
  return { ids: recurring.size, semesters: [...semesters].sort(compareSemesters) };
}
