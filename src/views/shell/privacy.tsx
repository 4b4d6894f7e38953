import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { formatCount, useMessages } from '../../messages';
import { Icon } from '../parts/icons';
import { useOffline } from './offline-context';
import { useRequests } from './requests';

/** Says that the data stay here, and opens what proves it. */
export function PrivacyLock() {
  const { t } = useMessages();
  const { other } = useRequests();
  return (
    <DialogTrigger>
      <Button className="lock">
        <Icon name="lock" />
        <span>{t('shell.privacy.lock')}</span>
        <small>{t('shell.privacy.requests', { count: other, n: formatCount(other) })}</small>
      </Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="centre-panel">
          <PrivacyDialog />
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function PrivacyDialog() {
  const { t } = useMessages();
  const { own, other } = useRequests();
  const { state } = useOffline();
  return (
    <Dialog className="panel-body">
      <div className="panel-head">
        <Heading slot="title">{t('shell.privacy.title')}</Heading>
        <Button slot="close" className="button quiet icon" aria-label={t('shell.privacy.close')}>
          <Icon name="close" />
        </Button>
      </div>
      <p>{t('shell.privacy.read')}</p>
      <p>{t('shell.privacy.policy')}</p>
      <p>{t('shell.privacy.kept')}</p>
      <p>{t(`shell.offline.${state}`)}</p>
      <p>{t('shell.privacy.leaves')}</p>
      <h3>{t('shell.privacy.counted')}</h3>
      <ul>
        <li>
          <strong>{t('shell.privacy.other', { count: other, n: formatCount(other) })}</strong>
        </li>
        <li>{t('shell.privacy.own', { count: own, n: formatCount(own) })}</li>
      </ul>
      <h3>{t('shell.privacy.check')}</h3>
      <ul>
        <li>{t('shell.privacy.check1')}</li>
        <li>{t('shell.privacy.check2')}</li>
      </ul>
    </Dialog>
  );
}
