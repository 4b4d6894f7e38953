import { type FormEvent, useId, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../../messages';
import { canEncrypt, writeProjectData } from '../../project';
import { downloadBlob, timeStamp } from '../export';
import { useProject, useSession } from '../session';

/** Fewer could be guessed by trying, however slow each try is made. */
const LEAST_CHARACTERS = 12;

type Opening = { isOpen: boolean; onOpenChange(isOpen: boolean): void };

export function SaveWithData({ isOpen, onOpenChange }: Opening) {
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className="centre-panel">
        <SaveDialog onDone={() => onOpenChange(false)} />
      </Modal>
    </ModalOverlay>
  );
}

/** The project with its files as one file: under a passphrase, or plainly told what it means to do without. */
function SaveDialog({ onDone }: { onDone(): void }) {
  const { t } = useMessages();
  const session = useSession();
  const project = useProject();
  const able = canEncrypt();
  const [encrypts, setEncrypts] = useState(able);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const id = useId();
  const files = session.files();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!files || isSaving) return;
    if (encrypts && [...passphrase].length < LEAST_CHARACTERS) {
      return setFault(t('projects.withData.tooShort', { least: LEAST_CHARACTERS }));
    }
    if (encrypts && passphrase !== again) return setFault(t('projects.withData.differs'));
    setFault(null);
    setSaving(true);
    writeProjectData(project, files, encrypts ? passphrase : null).then(
      (blob) => {
        downloadBlob(`competency-project-with-data-${timeStamp(new Date())}.competency`, blob);
        onDone();
      },
      (error: unknown) => {
        setSaving(false);
        setFault(t('projects.withData.failed', { reason: error instanceof Error ? error.message : String(error) }));
      },
    );
  };
  const secret = (name: 'passphrase' | 'again', value: string, set: (value: string) => void) => (
    <p>
      <label htmlFor={`${id}-${name}`}>{t(`projects.withData.${name}`)}</label>
      <input
        id={`${id}-${name}`}
        className="field"
        type="password"
        autoComplete="new-password"
        value={value}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-advice ${id}-fault`}
        onChange={(event) => set(event.target.value)}
      />
    </p>
  );
  return (
    <Dialog className="panel-body with-data">
      <div className="panel-head">
        <Heading slot="title">{t('projects.withData.title')}</Heading>
      </div>
      <p>{t('projects.withData.what')}</p>
      <form onSubmit={save}>
        {[true, false].map((value) => (
          <label key={String(value)} className="one-of">
            <input
              type="radio"
              name={`${id}-how`}
              checked={encrypts === value}
              disabled={value && !able}
              onChange={() => setEncrypts(value)}
            />{' '}
            {t(value ? 'projects.withData.encrypt' : 'projects.withData.plain')}
          </label>
        ))}
        {!able && <p className="hint">{t('projects.withData.cannot')}</p>}
        {encrypts && secret('passphrase', passphrase, setPassphrase)}
        {encrypts && secret('again', again, setAgain)}
        <p className={encrypts ? 'hint' : 'means'} id={`${id}-advice`}>
          {t(encrypts ? 'projects.withData.advice' : 'projects.withData.plainMeans')}
        </p>
        <p className="fault" id={`${id}-fault`} role="alert">
          {files ? fault : t('projects.withData.missing')}
        </p>
        <div className="ways">
          <button type="submit" className="button primary" disabled={!files} aria-disabled={isSaving}>
            {t(isSaving ? 'projects.withData.saving' : 'projects.withData.save')}
          </button>
          <button type="button" className="button" onClick={onDone}>
            {t('projects.withData.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
