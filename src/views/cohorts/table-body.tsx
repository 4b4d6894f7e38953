import { Fragment } from 'react';
import { cohortKey, useMessages } from '../../messages';
import { type Cohort, type CohortsFinding, isRefused } from '../../vocabulary';
import { Refused } from '../parts/refused';
import { CohortButton } from './cohort-button';
import type { TableRow } from './table-rows';
import type { CohortTableState, GroupBy } from './use-cohort-table';

type Props = {
  finding: CohortsFinding;
  state: CohortTableState;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onOnly: (cohort: Cohort) => void;
};

const groupOf = (groupBy: GroupBy, row: TableRow | undefined) =>
  groupBy === 'none' || !row ? null : groupBy === 'cohort' ? row.cohort : row.competency;

/** The rows of one page; where they are grouped, a row with the group's name stands above each group. */
export function TableBody({ state, ...rest }: Props) {
  const { t } = useMessages();
  const { page, groupBy, figures } = state;
  const width = figures.filter((column) => column.getIsVisible()).length + 2;
  return (
    <tbody>
      {page.entries.map((row, index) => {
        const group = groupOf(groupBy, row.original);
        const isNew = group !== groupOf(groupBy, page.entries[index - 1]?.original);
        return (
          <Fragment key={`${cohortKey(row.original.comparison.cohort)} ${row.original.comparison.competency}`}>
            {group !== null && isNew && (
              <tr className="group-row">
                <th scope="rowgroup" colSpan={width}>
                  {group}
                </th>
              </tr>
            )}
            <FiguresRow row={row} state={state} {...rest} />
          </Fragment>
        );
      })}
      {page.count === 0 && (
        <tr>
          <td className="whole" colSpan={width}>
            {t('cohorts.table.noMatch')}
          </td>
        </tr>
      )}
    </tbody>
  );
}

type RowProps = Props & { row: CohortTableState['sorted'][number] };

function FiguresRow({ row, finding, state: { table, cohortName }, chosen, onChoose, onOnly }: RowProps) {
  const { t } = useMessages();
  const { comparison, cohort, competency, place } = row.original;
  const [, , ...cells] = row.getVisibleCells();
  const key = cohortKey(comparison.cohort);
  const toggled = () => (chosen.has(key) ? [...chosen].filter((one) => one !== key) : [...chosen, key]);
  // A number of people that is not told is no number.
  const hasFigures = comparison.n >= 2;
  const refusal = !hasFigures && isRefused(comparison.t) ? comparison.t.refusal : null;
  return (
    <tr>
      <th scope="row">
        <span className="row-name">
          <input
            type="checkbox"
            checked={chosen.has(key)}
            aria-label={t('cohorts.table.choose', { cohort })}
            onChange={() => onChoose(new Set(toggled()))}
          />
          <CohortButton row={finding.cohorts[place]!} cohortName={cohortName} onOnly={onOnly} isShort />
        </span>
      </th>
      <td className="competency-cell">{competency}</td>
      {refusal ? (
        <td className="whole" colSpan={cells.length}>
          <Refused refusal={refusal} />
        </td>
      ) : (
        cells.map((cell) => (
          <td key={cell.id}>
            <table.FlexRender cell={cell} />
          </td>
        ))
      )}
    </tr>
  );
}
