import { useMessages } from '../../../messages';
import type { UnmatchedResponse } from '../../../vocabulary';
import { groupingName } from '../grouping-name';
import { Listed } from '../listed';
import { shortWaveName } from '../words';

/** Everyone who answered in one of the compared waves only, folded away, with the groups that a person belongs to. */
export function UnmatchedList({ unmatched, groupings }: { unmatched: UnmatchedResponse[]; groupings: string[] }) {
  const { t } = useMessages();
  return (
    <Listed
      list={unmatched}
      title={t('data.unmatched.title', { count: unmatched.length })}
      fileName="unmatched"
      columns={[
        { id: 'person', name: t('data.ledger.person') },
        { id: 'wave', name: t('data.unmatched.only') },
        ...groupings.map((id) => ({ id: `group ${id}`, name: groupingName(t, id) })),
        { id: 'file', name: t('data.ledger.file') },
        { id: 'row', name: t('data.ledger.row'), numeric: true },
      ]}
      keyOf={({ file, row, wave }) => `${file} ${row} ${wave}`}
      cells={({ person, wave, groups, file, row }) => [
        person,
        shortWaveName(t, wave),
        ...groupings.map((id) => groups[id] ?? null),
        file,
        row,
      ]}
    />
  );
}
