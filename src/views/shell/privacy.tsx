import { Link } from 'wouter';
import { formatCount, useMessages } from '../../messages';
import { Icon } from '../parts/icons';
import { useRequests } from './requests';

/** Says that the data stay here, and leads to what proves it. */
export function PrivacyLock() {
  const { t } = useMessages();
  const other = useRequests().other.length;
  return (
    <Link className="lock" href="/privacy">
      <Icon name="lock" />
      <span>{t('shell.privacy.lock')}</span>
      <small>{t('shell.privacy.requests', { count: other, n: formatCount(other) })}</small>
    </Link>
  );
}
