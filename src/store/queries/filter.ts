import type { Filters } from '../../vocabulary';
import { groupColumn, type Schema } from '../schema';

/**
 * The condition that keeps the people under the filters, with its bound values. A value that the data do not have keeps nobody; a
 * grouping that the data do not have is no filter.
 */
export function filterCondition(
  schema: Pick<Schema, 'groupings'>,
  filters: Filters,
): { sql: string; values: number[] } {
  const parts: string[] = [];
  const values: number[] = [];
  schema.groupings.forEach((grouping, index) => {
    const kept = filters[grouping.id];
    if (!kept) return;
    const codes = kept.map((value) => grouping.values.indexOf(value)).filter((code) => code >= 0);
    parts.push(codes.length === 0 ? 'false' : `${groupColumn(index)} in (${codes.map(() => '?').join(', ')})`);
    values.push(...codes);
  });
  return { sql: parts.length === 0 ? 'true' : parts.join(' AND '), values };
}

/** The column of a grouping, or null where the data have none of that name. */
export function groupingIndex(schema: Schema, id: string): number | null {
  const index = schema.groupings.findIndex((grouping) => grouping.id === id);
  return index < 0 ? null : index;
}
