import { Link } from 'wouter';
import { useMessages } from '../../messages';
import { useProject, useSessionState } from '../session';
import { Skeleton } from './skeleton';

/** Nothing to show yet, and where to go; while files are read, what is to come. */
export function EmptyState({ reason }: { reason: 'empty' | 'undecided' }) {
  const { t } = useMessages();
  const { work } = useSessionState();
  const { framework } = useProject();
  if (reason === 'empty' && work) return <Skeleton rows={framework.competencies.length} />;
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
