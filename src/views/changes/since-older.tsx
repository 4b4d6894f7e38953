import { Link } from 'wouter';
import { useMessages } from '../../messages';
import { useSessionState } from '../session';

/** The way to what changed, wherever results are shown and there are older ones to compare with. */
export function SinceOlder() {
  const { t } = useMessages();
  const { olderResults } = useSessionState();
  if (olderResults.length === 0) return null;
  return <Link href="/changes">{t('changes.fromReport')}</Link>;
}
