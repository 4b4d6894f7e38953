import { useCallback, useEffect, useState } from 'react';
import { formatBytes, formatCount, useMessages } from '../../messages';
import { type KeptHere, measureKept } from '../../project';
import { useDesk, useSession } from '../session';
import { useOffline } from '../shell/offline-context';

/** What lies on the device, measured when the page is looked at and whenever it is asked for. */
export function KeptList() {
  const { t, language } = useMessages();
  const session = useSession();
  const { desk, projects } = useDesk();
  const { state } = useOffline();
  const [kept, setKept] = useState<KeptHere | null>(null);
  const measure = useCallback(() => {
    void desk?.refresh();
    measureKept().then(setKept, session.reportFailure);
  }, [desk, session]);
  useEffect(measure, [measure]);
  const withAnswers = projects.filter(({ keepsAnswers }) => keepsAnswers);
  const names = withAnswers.map(({ name }) => name || t('projects.untitled'));
  const files = kept?.caches.reduce((sum, cache) => sum + cache.files, 0) ?? 0;
  const counted = (count: number) => ({ count, n: formatCount(count) });
  return (
    <section className="panel" aria-busy={kept === null}>
      <h2>{t('privacy.kept.title')}</h2>
      <p className="muted">{t('privacy.kept.measured')}</p>
      {kept && (
        <ul>
          <li>{t('privacy.kept.projects', counted(projects.length))}</li>
          <li>
            {withAnswers.length === 0
              ? t('privacy.kept.noAnswers')
              : t('privacy.kept.answers', {
                  ...counted(withAnswers.length),
                  names: new Intl.ListFormat(language).format(names),
                })}
          </li>
          <li>{files > 0 ? t('privacy.kept.program', counted(files)) : t('privacy.kept.noProgram')}</li>
          <li>{t('privacy.kept.settings', counted(kept.settings))}</li>
          {kept.privateFiles > 0 && <li>{t('privacy.kept.privateFiles', counted(kept.privateFiles))}</li>}
          {kept.bytes !== null && <li>{t('privacy.kept.bytes', { size: formatBytes(kept.bytes) })}</li>}
        </ul>
      )}
      <p className="muted">{t('privacy.kept.where')}</p>
      <p>{t(`shell.offline.${state}`)}</p>
      <button type="button" className="button" onClick={measure}>
        {t('privacy.kept.again')}
      </button>
    </section>
  );
}
