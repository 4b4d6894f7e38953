import { useEffect, useId, useState } from 'react';
import { formatMoment, useMessages } from '../../messages';
import { type DeskState, useDesk } from '../session';
import './projects.css';
import { RenameForm } from './rename-form';

type Entry = DeskState['projects'][number];

/** Every project that is kept on this device, last changed first, with what can be done with each. */
export function ProjectList({ onOpened }: { onOpened?: () => void }) {
  const { t } = useMessages();
  const { desk, id, projects, deleted } = useDesk();
  const title = useId();
  useEffect(() => void desk?.refresh(), [desk]);
  if (!desk || (projects.length === 0 && !deleted)) return null;
  return (
    <section className="panel projects" aria-labelledby={title}>
      <h2 id={title}>{t('projects.title')}</h2>
      <p className="hint">{t('projects.lead')}</p>
      <p role="status">
        {deleted && (
          <>
            {t('projects.deleted', { name: deleted.name || t('projects.untitled') })}{' '}
            <button type="button" className="button" onClick={() => void desk.undoDelete()}>
              {t('projects.undoDelete')}
            </button>
          </>
        )}
      </p>
      {projects.length > 0 && (
        <ul className="plain">
          {projects.map((entry) => (
            <ProjectRow
              key={entry.id}
              entry={entry}
              isOpen={entry.id === id}
              {...(onOpened === undefined ? {} : { onOpened })}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function ProjectRow({ entry, isOpen, onOpened }: { entry: Entry; isOpen: boolean; onOpened?: () => void }) {
  const { t, language } = useMessages();
  const { desk } = useDesk();
  const [isRenaming, setRenaming] = useState(false);
  const name = entry.name || t('projects.untitled');
  const isFree = !entry.openElsewhere;
  if (!desk) return null;
  const opened = (work: Promise<void>) => void work.then(onOpened);
  return (
    <li className="project-row">
      {isRenaming ? (
        <RenameForm
          name={entry.name}
          label={t('projects.newName', { name })}
          onKeep={(next) => void desk.rename(entry.id, next)}
          onDone={() => setRenaming(false)}
        />
      ) : (
        <div className="project-what">
          <strong>{name}</strong>
          {isOpen && <span className="tag">{t('projects.isOpen')}</span>}
          {entry.openElsewhere && <span className="tag">{t('projects.isElsewhere')}</span>}
          {entry.isNewer && <span className="tag">{t('projects.isNewer')}</span>}
          {entry.keepsAnswers && <span className="tag">{t('projects.withAnswers')}</span>}
          <small>
            {formatMoment(language, entry.savedAt)}
            {!entry.isNewer && (
              <>
                {' · '}
                <FileNames files={entry.files} />
              </>
            )}
          </small>
        </div>
      )}
      <div className="ways">
        {!isOpen && (
          <button
            type="button"
            className="button"
            aria-label={t('projects.openNamed', { name })}
            onClick={() => opened(desk.open(entry.id))}
          >
            {t('projects.open')}
          </button>
        )}
        <button
          type="button"
          className="button quiet"
          aria-label={t('projects.renameNamed', { name })}
          disabled={!isFree || isRenaming || entry.isNewer}
          onClick={() => setRenaming(true)}
        >
          {t('projects.rename')}
        </button>
        <button
          type="button"
          className="button quiet"
          aria-label={t('projects.duplicateNamed', { name })}
          disabled={entry.isNewer}
          onClick={() => opened(desk.duplicate(entry.id, t('projects.copyOf', { name })))}
        >
          {t('projects.duplicate')}
        </button>
        <button
          type="button"
          className="button quiet"
          aria-label={t('projects.deleteNamed', { name })}
          disabled={!isFree}
          onClick={() => void desk.delete(entry.id)}
        >
          {t('projects.delete')}
        </button>
      </div>
    </li>
  );
}

function FileNames({ files: [first, ...more] }: { files: string[] }) {
  const { t } = useMessages();
  if (first === undefined) return t('projects.noFiles');
  return more.length === 0 ? first : t('projects.filesMore', { first, count: more.length });
}
