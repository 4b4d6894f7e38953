import { Button, DialogTrigger, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../../messages';
import { Icon } from '../parts/icons';
import { SettingsDialog } from './settings-dialog';
import './settings.css';

/** Opens the settings of the analysis: a gear in the bar, words elsewhere. */
export function SettingsButton({ look }: { look: 'gear' | 'words' }) {
  const { t } = useMessages();
  return (
    <DialogTrigger>
      {look === 'gear' ? (
        <Button className="button quiet icon" aria-label={t('settings.open')}>
          <Icon name="settings" />
        </Button>
      ) : (
        <Button className="button quiet settings-words">{t('settings.open')}</Button>
      )}
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="centre-panel settings-panel">
          <SettingsDialog />
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
