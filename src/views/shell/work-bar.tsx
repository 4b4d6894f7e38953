import { Button } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useMessages } from '../../messages';
import { useSessionState } from '../session';
import { shareDone, stageWords } from './work-words';

/** What the program is doing, how far it is, and a way to stop it. The Data place shows its own, among the files. */
export function WorkBar() {
  const { t } = useMessages();
  const { work: atFiles, looking } = useSessionState();
  const [location] = useLocation();
  const work = atFiles && !location.startsWith('/data') ? atFiles : looking;
  if (!work) return null;
  const { done, total } = work.progress;
  return (
    <div className="work-bar">
      <span>{stageWords(t, work.progress)}</span>
      <progress aria-label={t('shell.work.label')} {...(total > 0 ? { value: done, max: total } : {})} />
      <span>{shareDone(work.progress)}</span>
      <Button className="button" onPress={work.stop}>
        {t('shell.work.stop')}
      </Button>
    </div>
  );
}
