import { Link } from 'wouter';
import { formatCount, useMessages } from '../../messages';
import type { Understanding } from '../../vocabulary';
import { useSession } from '../session';

type Offered = NonNullable<Understanding['texts']>['offered'];

/** What to give, and which columns of a survey could be read. */
export function NoTexts({ offered }: { offered: Offered }) {
  const { t } = useMessages();
  return (
    <section className="panel empty-state">
      <h1>{t('reflections.empty.title')}</h1>
      <p>{t('reflections.empty.text')}</p>
      {offered.length > 0 && <p>{t('reflections.empty.offered')}</p>}
      <OfferedColumns offered={offered} />
      <Link className="button primary" href="/data">
        {t('reflections.empty.link')}
      </Link>
    </section>
  );
}

/** Free text in surveys is read where a person says so. */
export function OfferedColumns({ offered }: { offered: Offered }) {
  const { t } = useMessages();
  const session = useSession();
  if (offered.length === 0) return null;
  return (
    <ul className="offered-columns">
      {offered.map(({ key, file, column, texts }) => (
        <li key={key}>
          <button
            type="button"
            className="button"
            onClick={() => session.change({ kind: 'choose', choices: { [key]: 'use' } })}
          >
            {t('reflections.offered.use', { column })}
          </button>
          <small>{t('reflections.offered.of', { count: texts, n: formatCount(texts), file })}</small>
        </li>
      ))}
    </ul>
  );
}
