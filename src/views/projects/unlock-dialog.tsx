import { type FormEvent, useId, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../../messages';
import { type SessionState, useSession, useSessionState } from '../session';

/** Asks for the passphrase of an encrypted project; until it is right nothing changes. */
export function UnlockDialog() {
  const session = useSession();
  const [first] = useSessionState().locked;
  return (
    <ModalOverlay
      className="overlay"
      isOpen={first !== undefined}
      onOpenChange={(isOpen) => !isOpen && first && session.leaveLocked(first.id)}
    >
      <Modal className="centre-panel">{first && <Unlock key={first.id} locked={first} />}</Modal>
    </ModalOverlay>
  );
}

function Unlock({ locked }: { locked: SessionState['locked'][number] }) {
  const { t } = useMessages();
  const session = useSession();
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'asking' | 'opening' | 'wrong' | 'damaged'>('asking');
  const id = useId();
  const fault = state === 'wrong' || state === 'damaged' ? state : null;
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (state === 'opening') return;
    setState('opening');
    session.unlock(locked, passphrase).then((outcome) => {
      if (outcome !== 'opened') setState(outcome);
    }, session.reportFailure);
  };
  return (
    <Dialog className="panel-body with-data">
      <div className="panel-head">
        <Heading slot="title">{t('projects.unlock.title', { name: locked.data.name })}</Heading>
      </div>
      <form onSubmit={open}>
        <label htmlFor={id}>{t('projects.unlock.ask')}</label>
        <input
          id={id}
          className="field"
          type="password"
          autoComplete="off"
          autoFocus
          value={passphrase}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-fault`}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <p className="fault" id={`${id}-fault`} role="alert">
          {fault && t(`projects.unlock.${fault}`)}
        </p>
        <div className="ways">
          <button type="submit" className="button primary" aria-disabled={state === 'opening'}>
            {t(state === 'opening' ? 'projects.unlock.opening' : 'projects.unlock.open')}
          </button>
          <button type="button" className="button" onClick={() => session.leaveLocked(locked.id)}>
            {t('projects.unlock.leave')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
