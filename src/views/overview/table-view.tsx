import { useMemo } from 'react';
import { formatLevel, useMessages } from '../../messages';
import { type ChangeFinding, type Comparison, isRefused } from '../../vocabulary';
import { CompetencyLink } from '../parts/competency-link';
import { FigureTable } from '../parts/figure-table';
import { useFramework } from '../parts/framework';
import { useProject } from '../session';
import { tableColumns } from './table-columns';

/** Every number of the finding, to sort and to ask. */
export function TableView({ finding, ordered }: { finding: ChangeFinding; ordered: Comparison[] }) {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const { adjustment } = useProject().settings;
  const columns = useMemo(
    () =>
      tableColumns({
        t,
        nameOf,
        family: finding.comparisons,
        adjustment,
        name: ({ competency }) => <CompetencyLink competency={competency} />,
      }),
    [t, nameOf, finding, adjustment],
  );
  return (
    <FigureTable
      label={t('overview.table.region')}
      caption={t('overview.table.caption', {
        level: formatLevel(finding.confidence),
        name: t(`overview.correctionName.${adjustment}`),
      })}
      columns={columns}
      data={ordered}
      refusalOf={({ n, t: test }) => (n < 2 && isRefused(test) ? test.refusal : null)}
    />
  );
}
