import { useMemo } from 'react';
import { byMovement } from '../../charts';
import { formatLevel, useMessages } from '../../messages';
import type { CompetencyFinding } from '../../vocabulary';
import { FigureTable } from '../parts/figure-table';
import { useComparedPair } from '../session';
import { itemColumns } from './item-columns';
import { useItemWords } from './item-words';

/** Every number of every item, to sort and to ask. */
export function ItemTable({ finding }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  const { textOf } = useItemWords();
  const pair = useComparedPair();
  const columns = useMemo(() => itemColumns({ t, finding, textOf, pair }), [t, finding, textOf, pair]);
  const data = useMemo(() => byMovement(finding.items), [finding]);
  if (data.length === 0) return null;
  return (
    <FigureTable
      className="item-table"
      label={t('competency.table.region')}
      caption={t('competency.table.caption', { level: formatLevel(finding.confidence) })}
      columns={columns}
      data={data}
    >
      <h2>{t('competency.table.title')}</h2>
    </FigureTable>
  );
}
