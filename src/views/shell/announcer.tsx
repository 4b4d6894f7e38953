import { formatCount, type Translate, useMessages } from '../../messages';
import { dataState, type SessionState, useProject, useSessionState } from '../session';
import { shareDone, stageWords } from './work-words';

/** Progress is spoken in quarters: more would drown everything else. */
const STEP = 0.25;

/** Tells what happens to those who cannot see it happen. */
export function Announcer() {
  const { t } = useMessages();
  const state = useSessionState();
  const isPublished = useProject().view === 'publication';
  return (
    <div className="visually-hidden" aria-live="polite" role="status">
      {announcement(t, state, isPublished)}
    </div>
  );
}

function announcement(t: Translate, state: SessionState, isPublished: boolean): string {
  const { understanding } = state;
  const work = state.work ?? state.looking;
  if (work) {
    const { progress } = work;
    const stage = stageWords(t, progress);
    const share = shareDone({ ...progress, done: Math.floor(progress.done / progress.total / STEP) * STEP, total: 1 });
    return share && progress.total > 0 ? t('shell.announce.progress', { stage, share }) : stage;
  }
  switch (dataState(state)) {
    case 'ready': {
      if (isPublished) return t('shell.announce.readyUntold');
      const both = understanding?.people.both ?? 0;
      return t('shell.announce.ready', { count: both, n: formatCount(both) });
    }
    case 'needs-decision': {
      const count = understanding?.decisions.length ?? 0;
      return t('shell.announce.decide', { count, n: formatCount(count) });
    }
    case 'broken':
      return t('shell.broken.title');
    default:
      return t('shell.announce.empty');
  }
}
