import { Link } from 'wouter';
import { formatCount, useMessages } from '../../../messages';
import { useSessionState } from '../../session';

/** What of a file is read as reflections, and how many of the writers the surveys know. */
export function TextsRead({ sha256 }: { sha256: string }) {
  const { t } = useMessages();
  const source = useSessionState().understanding?.texts?.sources.find((one) => one.sha256 === sha256);
  if (!source) return null;
  const { texts: count, people, inSurvey, columns } = source;
  return (
    <p className="kept-for">
      <Link href="/reflections">{t('reflections.card.read', { count, n: formatCount(count) })}</Link>{' '}
      {t('reflections.card.columns', { columns: columns.map(({ column }) => column).join(', ') })}{' '}
      {t('reflections.card.people', { inSurvey: formatCount(inSurvey), people: formatCount(people) })}
    </p>
  );
}
