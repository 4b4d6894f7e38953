import { declared } from '../query';
import { groupColumn } from '../schema';

/**
 * How the people are cut: not at all, by one grouping, or by two that cross. People without a value of a grouping stand in no cell. The
 * columns `cohort` and `within` hold places among the values of a grouping, or 0 where there is none.
 */
export function cellsOf(
  by: number | null,
  within: number | null,
): { columns: string[]; selected: string[]; named: string } {
  const cut = (grouping: number | null) => (grouping === null ? null : groupColumn(grouping));
  const columns = [cut(by), cut(within)].filter((column) => column !== null);
  return {
    columns,
    selected: [declared(cut(by) ?? '0', 'cohort', 'integer'), declared(cut(within) ?? '0', 'within', 'integer')],
    named: columns.length === 0 ? 'true' : columns.map((column) => `${column} is not null`).join(' AND '),
  };
}
