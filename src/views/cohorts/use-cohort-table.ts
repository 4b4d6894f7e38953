import { type ColumnVisibilityState, type SortingState, useTable } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { useMessages } from '../../messages';
import type { CohortsFinding } from '../../vocabulary';
import { pageOf } from '../data/paging';
import { useFramework } from '../parts/framework';
import { useProject } from '../session';
import { useCohortName } from './cohort-names';
import { familyOf } from './family';
import { cohortColumns, cohortTable, HIDDEN_AT_FIRST } from './table-columns';
import { rowsFound, tableRows } from './table-rows';

export type GroupBy = 'none' | 'cohort' | 'competency';

const ROWS_PER_PAGE = 20;

const isName = (id: string) => id === 'cohort' || id === 'competency';

/** A head that is pressed again turns the order round, and then gives it up; figures begin with the largest. */
export function nextSorting(sorting: SortingState, id: string): SortingState {
  const first = !isName(id);
  const now = sorting.find((one) => one.id === id);
  if (!now) return [{ id, desc: first }];
  return now.desc === first ? [{ id, desc: !first }] : [];
}

/** The rows under the search, in order, page by page, and everything that decides which and how. */
export function useCohortTable(finding: CohortsFinding) {
  const { t } = useMessages();
  const { nameOf, indexOf } = useFramework();
  const { adjustment } = useProject().settings;
  const cohortName = useCohortName();
  const [asked, setAsked] = useState(0);
  const [looked, setLooked] = useState<{ search: string; competency: string | null }>({ search: '', competency: null });
  const [order, setOrder] = useState<{ groupBy: GroupBy; sorting: SortingState }>({ groupBy: 'none', sorting: [] });
  const [columnVisibility, setColumnVisibility] = useState<ColumnVisibilityState>(HIDDEN_AT_FIRST);
  const all = useMemo(
    () => tableRows(finding, { cohortName, nameOf, indexOf }),
    [finding, cohortName, nameOf, indexOf],
  );
  const data = useMemo(() => rowsFound(all, looked.search, looked.competency), [all, looked]);
  const columns = useMemo(
    () => cohortColumns({ t, adjustment, familyOf: (comparison) => familyOf(finding, comparison) }),
    [t, adjustment, finding],
  );
  const sorting = useMemo(() => {
    const { groupBy, sorting: own } = order;
    return groupBy === 'none' ? own : [{ id: groupBy, desc: false }, ...own.filter(({ id }) => id !== groupBy)];
  }, [order]);
  const table = useTable({ features: cohortTable, columns, data, state: { sorting, columnVisibility } });
  const sorted = table.getRowModel().rows;
  /** Whatever changes which rows there are begins at the first page. */
  const anew = <Value>(change: (value: Value) => void) => {
    return (value: Value) => {
      change(value);
      setAsked(0);
    };
  };
  return {
    table,
    sorted,
    page: pageOf(sorted, asked, ROWS_PER_PAGE),
    onPage: setAsked,
    looked,
    onLooked: anew(setLooked),
    groupBy: order.groupBy,
    onGroupBy: anew((groupBy: GroupBy) => setOrder({ ...order, groupBy })),
    onSort: anew((id: string) => setOrder({ ...order, sorting: nextSorting(order.sorting, id) })),
    figures: table.getAllLeafColumns().filter(({ id }) => !isName(id)),
    onShown: setColumnVisibility,
    cohortName,
  };
}

export type CohortTableState = ReturnType<typeof useCohortTable>;
