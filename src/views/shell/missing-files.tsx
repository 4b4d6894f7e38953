import { useMessages } from '../../messages';
import { useProject, useSession, useSessionState } from '../session';

/** A project from an earlier visit waits for its files: which ones, and that nothing else was kept. */
export function MissingFiles() {
  const { t } = useMessages();
  const session = useSession();
  const { name } = useProject();
  const { missing, work } = useSessionState();
  if (missing.length === 0 || work) return null;
  const leave = () => {
    for (const { sha256 } of missing) session.change({ kind: 'remove-source', sha256 });
  };
  return (
    <section className="panel missing-files" aria-labelledby="missing-files">
      <h2 id="missing-files">{name === '' ? t('shell.project.missing') : t('shell.project.missingOf', { name })}</h2>
      <p>{t('shell.project.missingWhy')}</p>
      <ul>
        {missing.map((source) => (
          <li key={source.sha256}>{source.name}</li>
        ))}
      </ul>
      <button type="button" className="button" onClick={leave}>
        {t('shell.project.goOnWithout')}
      </button>
    </section>
  );
}
