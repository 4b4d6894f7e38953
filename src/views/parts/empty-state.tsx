import { Link } from 'wouter';
import { useMessages } from '../../messages';

/** Nothing to show yet, and where to go. */
export function EmptyState({ reason }: { reason: 'empty' | 'undecided' }) {
  const { t } = useMessages();
  return (
    <section className="panel empty-state">
      <h1>{t('overview.empty.title')}</h1>
      <p>{t(reason === 'empty' ? 'overview.empty.text' : 'overview.empty.undecided')}</p>
      <Link className="button primary" href="/data">
        {t('overview.empty.link')}
      </Link>
    </section>
  );
}
