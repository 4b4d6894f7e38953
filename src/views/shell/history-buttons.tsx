import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import { useMessages } from '../../messages';
import { Icon } from '../parts/icons';
import { useSession } from '../session';

/** One step back, one step forward. */
export function HistoryButtons() {
  const { t } = useMessages();
  const session = useSession();
  const { past, future } = useSyncExternalStore(session.project.subscribe, session.project.get);
  const undo = useRef<HTMLButtonElement>(null);
  const redo = useRef<HTMLButtonElement>(null);
  const pressed = useRef<'undo' | 'redo' | null>(null);
  // After the last step one of them can no longer be pressed; whoever pressed it stays beside it.
  useEffect(() => {
    if (pressed.current === 'undo' && past.length === 0) redo.current?.focus();
    if (pressed.current === 'redo' && future.length === 0) undo.current?.focus();
    pressed.current = null;
  }, [past.length, future.length]);
  const step = (which: 'undo' | 'redo') => {
    pressed.current = which;
    session[which]();
  };
  return (
    <>
      <Button
        ref={undo}
        className="button quiet icon"
        aria-label={t('shell.undo')}
        isDisabled={past.length === 0}
        onPress={() => step('undo')}
      >
        <Icon name="undo" />
      </Button>
      <Button
        ref={redo}
        className="button quiet icon"
        aria-label={t('shell.redo')}
        isDisabled={future.length === 0}
        onPress={() => step('redo')}
      >
        <Icon name="redo" />
      </Button>
    </>
  );
}
