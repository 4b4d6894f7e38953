import { groupingReader } from '../roles/groupings';
import type { Source } from '../source';

/** The semester of a row of each source, '' where it tells none. What only a date tells counts where `dates` is 'too'. */
export function semesterReaders(sources: readonly Source[], dates: 'too' | 'not'): ((row: number) => string)[] {
  return sources.map(({ sheet, groupings }) => {
    const source = groupings.find(({ id, from }) => id === 'semester' && (dates === 'too' || from !== 'dates'));
    return source ? groupingReader(sheet, source) : () => '';
  });
}
