import { Suspense } from 'react';
import { Button, DialogTrigger, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../../messages';
import { fetched } from '../parts/fetched';
import { Icon } from '../parts/icons';
import './settings.css';

const SettingsDialog = fetched(() => import('./settings-dialog').then((room) => room.SettingsDialog));

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
          <Suspense fallback={null}>
            <SettingsDialog />
          </Suspense>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
