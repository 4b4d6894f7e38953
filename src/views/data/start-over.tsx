import { useSyncExternalStore } from 'react';
import { CENTRE } from '../../framework';
import { useMessages } from '../../messages';
import { useSession } from '../session';

export function StartOver({ onDone }: { onDone(): void }) {
  const { t } = useMessages();
  const session = useSession();
  const clear = () => {
    session.change({ kind: 'clear', framework: CENTRE });
    onDone();
  };
  return (
    <footer className="start-over">
      <button type="button" className="button" onClick={clear}>
        {t('data.startOver.button')}
      </button>
      <span className="hint">{t('data.startOver.words')}</span>
    </footer>
  );
}

/** Right after starting over, the way back stands where the files were. */
export function UndoClear() {
  const { t } = useMessages();
  const session = useSession();
  const { past } = useSyncExternalStore(session.project.subscribe, session.project.get);
  if (past.at(-1)?.change.kind !== 'clear') return null;
  return (
    <p className="hint">
      {t('data.startOver.undone')}{' '}
      <button type="button" className="link" onClick={() => session.undo()}>
        {t('data.startOver.undo')}
      </button>
    </p>
  );
}
