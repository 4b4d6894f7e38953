import { useMessages } from '../../messages';
import { useSession, useSessionState } from '../session';

/** What the program is doing, how far it is, and a way to stop it. */
export function WorkProgress() {
  const { t } = useMessages();
  const session = useSession();
  const { work } = useSessionState();
  if (!work) return null;
  const { stage, file, done, total } = work.progress;
  const words = stage === 'reading' && file ? t('data.work.readingFile', { file }) : t(`data.work.${stage}`);
  return (
    <div className="work">
      <span>{words}</span>
      <progress aria-label={t('data.work.progress')} {...(total > 0 ? { value: done, max: total } : {})} />
      <button type="button" className="button quiet" onClick={() => session.stop()}>
        {t('data.work.stop')}
      </button>
    </div>
  );
}
