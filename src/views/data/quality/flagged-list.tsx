import { useMessages } from '../../../messages';
import type { FlaggedResponse } from '../../../vocabulary';
import { Listed } from '../listed';
import { listOf, shortWaveName } from '../words';

/** Every flagged response, folded away: who, where, and why. */
export function FlaggedList({ flagged }: { flagged: FlaggedResponse[] }) {
  const { t, language } = useMessages();
  const flagWords = ({ flags }: FlaggedResponse) => flags.map((flag) => t(`data.quality.flags.${flag}`));
  return (
    <Listed
      list={flagged}
      title={t('data.quality.list', { count: flagged.length })}
      fileName="flagged"
      columns={[
        { id: 'person', name: t('data.ledger.person') },
        { id: 'wave', name: t('data.ledger.wave') },
        { id: 'file', name: t('data.ledger.file') },
        { id: 'row', name: t('data.ledger.row'), numeric: true },
        { id: 'why', name: t('data.quality.why') },
      ]}
      keyOf={({ sha256, row, wave }) => `${sha256} ${row} ${wave}`}
      cells={(response) => [
        response.person,
        shortWaveName(t, response.wave),
        response.file,
        response.row,
        listOf(language, flagWords(response)),
      ]}
    />
  );
}
