import { useMemo } from 'react';
import { Button, Checkbox, CheckboxGroup, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useMessages } from '../../messages';
import { loadWorkbook } from '../../report';
import type { CohortsFinding } from '../../vocabulary';
import { download, timeStamp } from '../export/download';
import { useFramework } from '../parts/framework';
import { Notation } from '../parts/sort-head';
import { useSession } from '../session';
import { tableCells, tableCsv } from './table-csv';
import type { CohortTableState, GroupBy } from './use-cohort-table';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const GROUP_BY: GroupBy[] = ['none', 'cohort', 'competency'];
const GROUP_BY_WORDS = { none: 'groupByNone', cohort: 'groupByCohort', competency: 'groupByCompetency' } as const;

type Props = { finding: CohortsFinding; state: CohortTableState };

/** What of the table is shown, how it is put in order, and the way to take it along. */
export function TableTools({ finding, state }: Props) {
  const { t, language } = useMessages();
  const session = useSession();
  const { nameOf } = useFramework();
  const { looked, onLooked, groupBy, onGroupBy, sorted } = state;
  const ids = useMemo(() => [...new Set(finding.comparisons.map(({ competency }) => competency))], [finding]);
  const save = () => {
    const rows = sorted.map(({ original }) => original);
    download(`competency-cohorts-${timeStamp(new Date())}.csv`, 'text/csv', tableCsv(t, rows));
  };
  const saveWorkbook = async () => {
    const rows = sorted.map(({ original }) => original);
    const title = t('cohorts.table.title');
    const { tableWorkbook } = await loadWorkbook();
    const bytes = await tableWorkbook([{ name: title, ...tableCells(t, rows) }], { language, title });
    download(`competency-cohorts-${timeStamp(new Date())}.xlsx`, WORKBOOK, bytes);
  };
  return (
    <div className="table-tools">
      <input
        type="search"
        className="field"
        aria-label={t('cohorts.table.search')}
        placeholder={t('cohorts.table.search')}
        value={looked.search}
        onChange={(event) => onLooked({ ...looked, search: event.currentTarget.value })}
      />
      <select
        className="field"
        aria-label={t('cohorts.table.competency')}
        value={looked.competency ?? ''}
        onChange={(event) => onLooked({ ...looked, competency: event.currentTarget.value || null })}
      >
        <option value="">{t('cohorts.table.everyCompetency')}</option>
        {ids.map((id) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </select>
      <label className="group-by">
        <span>{t('cohorts.table.groupBy')}</span>
        <select
          className="field"
          value={groupBy}
          onChange={(event) => onGroupBy(GROUP_BY.find((name) => name === event.currentTarget.value) ?? 'none')}
        >
          {GROUP_BY.map((name) => (
            <option key={name} value={name}>
              {t(`cohorts.table.${GROUP_BY_WORDS[name]}`)}
            </option>
          ))}
        </select>
      </label>
      <ColumnChoice state={state} />
      <Button className="button" onPress={save}>
        {t('cohorts.table.export')}
      </Button>
      <Button className="button" onPress={() => void saveWorkbook().catch(session.reportFailure)}>
        {t('cohorts.table.exportWorkbook')}
      </Button>
    </div>
  );
}

function ColumnChoice({ state: { figures, onShown } }: Pick<Props, 'state'>) {
  const { t } = useMessages();
  const shown = figures.filter((column) => column.getIsVisible()).map(({ id }) => id);
  const show = (ids: string[]) => onShown(Object.fromEntries(figures.map(({ id }) => [id, ids.includes(id)])));
  return (
    <DialogTrigger>
      <Button className="button">{t('cohorts.table.columns')}</Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="filter-dialog" aria-label={t('cohorts.table.columns')}>
          <CheckboxGroup aria-label={t('cohorts.table.columns')} value={shown} onChange={show}>
            {figures.map(({ id, columnDef }) => (
              <Checkbox key={id} value={id} className="check">
                <svg className="box" viewBox="0 0 16 16" aria-hidden="true">
                  <path d="m3.5 8 3 3 6-6" />
                </svg>
                <Notation text={String(columnDef.header)} />
              </Checkbox>
            ))}
          </CheckboxGroup>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
