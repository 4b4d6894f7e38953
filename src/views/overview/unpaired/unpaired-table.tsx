import { useMemo } from 'react';
import { formatLevel, useMessages } from '../../../messages';
import type { UnpairedComparison, UnpairedFinding } from '../../../vocabulary';
import { CompetencyLink } from '../../parts/competency-link';
import { FigureTable } from '../../parts/figure-table';
import { useFramework } from '../../parts/framework';
import { useProject } from '../../session';
import { Dumbbell } from '../dumbbell';
import { unpairedColumns } from './unpaired-columns';

type UnpairedTableProps = { finding: UnpairedFinding; comparisons: UnpairedComparison[] };

/** Every number of the two groups, with both means on the whole scale. */
export function UnpairedTable({ finding, comparisons }: UnpairedTableProps) {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const { adjustment } = useProject().settings;
  const columns = useMemo(
    () =>
      unpairedColumns({
        t,
        nameOf,
        adjustment,
        name: ({ competency }) => <CompetencyLink competency={competency} />,
        picture: (comparison) => <Dumbbell comparison={comparison} />,
      }),
    [t, nameOf, adjustment],
  );
  return (
    <FigureTable
      className="unpaired-table"
      label={t('unpaired.table.region')}
      caption={t('unpaired.table.caption', {
        level: formatLevel(finding.confidence),
        name: t(`overview.correctionName.${adjustment}`),
      })}
      columns={columns}
      data={comparisons}
    >
      <h2>{t('unpaired.table.title')}</h2>
    </FigureTable>
  );
}
