import { useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import { useMessages } from '../../messages';
import { Icon } from '../parts/icons';
import { useSession } from '../session';

/** One step back, one step forward. */
export function HistoryButtons() {
  const { t } = useMessages();
  const session = useSession();
  const { past, future } = useSyncExternalStore(session.project.subscribe, session.project.get);
  return (
    <>
      <Button
        className="button quiet icon"
        aria-label={t('shell.undo')}
        isDisabled={past.length === 0}
        onPress={session.undo}
      >
        <Icon name="undo" />
      </Button>
      <Button
        className="button quiet icon"
        aria-label={t('shell.redo')}
        isDisabled={future.length === 0}
        onPress={session.redo}
      >
        <Icon name="redo" />
      </Button>
    </>
  );
}
