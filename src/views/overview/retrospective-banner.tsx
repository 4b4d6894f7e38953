import { useMessages } from '../../messages';
import { useSessionState } from '../session';
import './banner.css';

/** Said wherever “before” was asked looking back. */
export function RetrospectiveBanner() {
  const { t } = useMessages();
  const { understanding } = useSessionState();
  if (understanding?.pair?.before !== 'then') return null;
  return (
    <aside className="panel banner">
      <p>{t('competency.retrospectivePair')}</p>
    </aside>
  );
}
