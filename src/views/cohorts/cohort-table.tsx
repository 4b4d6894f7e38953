import { formatCount, formatLevel, useMessages } from '../../messages';
import type { Cohort, CohortsFinding } from '../../vocabulary';
import { Pages } from '../data/pages';
import { SortHead } from '../parts/sort-head';
import { useProject } from '../session';
import { TableBody } from './table-body';
import { TableTools } from './table-tools';
import { useCohortTable } from './use-cohort-table';

type Props = {
  finding: CohortsFinding;
  /** Groups, by their keys, that are chosen for the pictures; none: all are drawn. */
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onOnly: (cohort: Cohort) => void;
};

/** Every figure of every group: to search, sort, group, choose columns of, ask, and take along. */
export function CohortTable(props: Props) {
  const { finding } = props;
  const { t } = useMessages();
  const { adjustment } = useProject().settings;
  const state = useCohortTable(finding);
  const { table, sorted, page, onPage, onSort } = state;
  const level = formatLevel(finding.confidence);
  return (
    <section className="panel cohort-table" aria-labelledby="cohort-table-title">
      <div className="panel-top">
        <div>
          <h2 id="cohort-table-title">{t('cohorts.table.title')}</h2>
          <p className="muted">{t('cohorts.table.lead')}</p>
        </div>
        <span className="muted" role="status">
          {t('cohorts.table.rows', { count: sorted.length, n: formatCount(sorted.length) })}
        </span>
      </div>
      <TableTools finding={finding} state={state} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="wide-table" aria-label={t('cohorts.table.region')} tabIndex={0}>
        <table>
          <caption>
            <span>{t('cohorts.table.caption', { level, name: t(`overview.correctionName.${adjustment}`) })}</span>
          </caption>
          <thead>
            <tr>
              {table.getHeaderGroups()[0]?.headers.map(({ column }) => (
                <SortHead
                  key={column.id}
                  text={String(column.columnDef.header)}
                  sorted={column.getIsSorted()}
                  onSort={() => onSort(column.id)}
                />
              ))}
            </tr>
          </thead>
          <TableBody {...props} state={state} />
        </table>
      </section>
      <Pages page={page} onAsk={onPage} of={t('cohorts.table.title')} />
    </section>
  );
}
