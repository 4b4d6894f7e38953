import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { Adjustment, Translate } from '../../messages';
import type { Comparison } from '../../vocabulary';
import { numberColumns } from '../overview/table-columns';
import { FigureCell } from '../parts/figure-table';
import type { TableRow } from './table-rows';

/** What the table of all figures can do. */
export const cohortTable = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
});

/** Not shown until they are asked for. */
export const HIDDEN_AT_FIRST = { t: false, p: false, dz: false, V: false, wilcoxonP: false, rankBiserial: false };

/** What could have been detected is searched for everyone alone; for a group of the median size the forest tells. */
const columnsOf = (adjustment: Adjustment) => numberColumns(adjustment).filter(({ id }) => id !== 'detectable');

const helper = createColumnHelper<typeof cohortTable, TableRow>();

type Context = { t: Translate; adjustment: Adjustment; familyOf: (comparison: Comparison) => Comparison[] };

/** Group, competency, and every figure of the change; groups and competencies are sorted in their own order. */
export function cohortColumns({ t, adjustment, familyOf }: Context) {
  return helper.columns([
    helper.accessor('place', { id: 'cohort', header: t('cohorts.all.group') }),
    helper.accessor('order', { id: 'competency', header: t('overview.table.competency') }),
    ...columnsOf(adjustment).map(({ id, method, value, text }) =>
      helper.accessor(({ comparison }) => value(comparison), {
        id,
        header: t(`overview.table.${id}`),
        sortUndefined: 'last',
        sortDescFirst: true,
        cell: ({ row: { original } }) => (
          <FigureCell
            method={method}
            subject={`${original.cohort}, ${original.competency}: ${t(`overview.table.${id}`)}`}
            shown={text(original.comparison)}
            comparison={original.comparison}
            family={familyOf(original.comparison)}
          />
        ),
      }),
    ),
  ]);
}
