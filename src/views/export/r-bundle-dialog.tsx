import { useId, useRef, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay, Radio, RadioGroup } from 'react-aria-components';
import { createMessages, formatCount, loadWords, useMessages } from '../../messages';
import { LANGUAGES, type Language, type TakenRows } from '../../vocabulary';
import { Icon } from '../parts/icons';
import { useProject, useSession } from '../session';
import { exportRBundle } from './export-r-bundle';
import { useExportIdentity } from './identity';
import './r-bundle.css';

export type RBundleDialogProps = { isOpen: boolean; onClose(): void; onSaved(file: string): void };

/** What an R bundle shall hold, with what that means, before it is made. */
export function RBundleDialog({ isOpen, onClose, onSaved }: RBundleDialogProps) {
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={(open) => open || onClose()}>
      <Modal className="centre-panel settings-panel">
        <RBundleForm onClose={onClose} onSaved={onSaved} />
      </Modal>
    </ModalOverlay>
  );
}

const CONTENTS: TakenRows['kind'][] = ['answers', 'counts'];

function RBundleForm({ onClose, onSaved }: Pick<RBundleDialogProps, 'onClose' | 'onSaved'>) {
  const { t, language } = useMessages();
  const project = useProject();
  const isPublication = project.view === 'publication';
  const [contents, setContents] = useState<TakenRows['kind']>(isPublication ? 'counts' : 'answers');
  const [smallGroups, setSmallGroups] = useState(false);
  const [readme, setReadme] = useState<Language>(language);
  const { isWorking, save, stop } = useSaving({ onClose, onSaved });
  const warning = useId();
  return (
    <Dialog className="panel-body r-bundle">
      <div className="panel-head">
        <Heading slot="title">{t('rBundle.title')}</Heading>
        <Button slot="close" className="button quiet icon" aria-label={t('settings.close')}>
          <Icon name="close" />
        </Button>
      </div>
      <p className="muted">{t('rBundle.lead')}</p>
      <RadioGroup
        className="choices"
        aria-label={t('rBundle.contents')}
        aria-describedby={warning}
        value={contents}
        onChange={(value) => setContents(value as TakenRows['kind'])}
      >
        {CONTENTS.map((kind) => (
          <Radio key={kind} value={kind} className="choice" isDisabled={kind === 'answers' && isPublication}>
            <strong>{t(`rBundle.${kind}`)}</strong>
            <small className="muted">
              {kind === 'answers' && isPublication ? t('rBundle.answersUnavailable') : t(`rBundle.${kind}What`)}
            </small>
          </Radio>
        ))}
      </RadioGroup>
      {contents === 'counts' && !isPublication && (
        <label className="small-groups">
          <input type="checkbox" checked={smallGroups} onChange={(event) => setSmallGroups(event.target.checked)} />
          <span>
            {t('rBundle.smallGroups', { threshold: formatCount(project.settings.publicationThreshold) })}
            <small className="muted">{t('rBundle.smallGroupsWhat')}</small>
          </span>
        </label>
      )}
      <p id={warning} className="warning" role="note">
        {t(`rBundle.${contents}Warn`)}
      </p>
      <label className="readme-language">
        {t('rBundle.language')}{' '}
        <select className="field" value={readme} onChange={(event) => setReadme(event.target.value as Language)}>
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {t(`rBundle.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <div className="actions">
        <Button
          className="button primary"
          isDisabled={isWorking}
          onPress={() => save({ contents, smallGroups: smallGroups && !isPublication }, readme)}
        >
          {t('rBundle.save')}
        </Button>
        <Button className="button" onPress={() => (isWorking ? stop() : onClose())}>
          {isWorking ? t('shell.work.stop') : t('rBundle.cancel')}
        </Button>
        <span role="status">{isWorking ? t('rBundle.working') : ''}</span>
      </div>
    </Dialog>
  );
}

type Choice = Parameters<typeof exportRBundle>[2]['choice'];

function useSaving({ onClose, onSaved }: Pick<RBundleDialogProps, 'onClose' | 'onSaved'>) {
  const session = useSession();
  const project = useProject();
  const app = useExportIdentity();
  const running = useRef<AbortController | null>(null);
  const [isWorking, setWorking] = useState(false);
  const save = async (choice: Choice, language: Language) => {
    const controller = new AbortController();
    running.current = controller;
    setWorking(true);
    try {
      await loadWords(language);
      const { t } = createMessages(language);
      onSaved(await exportRBundle(session, project, { app, t, choice, signal: controller.signal }));
      onClose();
    } catch (error) {
      if (!controller.signal.aborted) {
        session.reportFailure(error);
        onClose();
      }
    } finally {
      setWorking(false);
    }
  };
  return {
    isWorking,
    save: (choice: Choice, language: Language) => void save(choice, language),
    stop: () => running.current?.abort(),
  };
}
