import { useMessages } from '../../messages';
import { saveProject } from '../export';
import { useDesk, useProject, useSession, useSessionState } from '../session';

/** The browser does not keep the project: why, and what can be done; work goes on. */
export function NotKept() {
  const { t } = useMessages();
  const session = useSession();
  const project = useProject();
  const { keeping } = useSessionState();
  const { desk } = useDesk();
  if (keeping === 'kept' || !desk) return null;
  return (
    <div className="panel not-kept" role="alert">
      <p>{t(`projects.notKept.${keeping}`)}</p>
      <div className="ways">
        <button
          type="button"
          className="button"
          onClick={() => void saveProject(project).catch((error: unknown) => session.reportFailure(error))}
        >
          {t('projects.notKept.save')}
        </button>
        <button type="button" className="button quiet" onClick={() => desk.keepAgain()}>
          {t('projects.notKept.again')}
        </button>
      </div>
    </div>
  );
}
