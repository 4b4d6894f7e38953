import { useMessages } from '../../messages';
import { useProject, useSession, useSessionState } from '../session';

/** The project's name, written where it stands; it is kept on leaving the field or with Enter. */
export function ProjectName() {
  const { t } = useMessages();
  const session = useSession();
  const { name } = useProject();
  const { writable } = useSessionState();
  const keep = (written: string) => {
    const next = written.trim();
    if (next !== name) session.change({ kind: 'rename', name: next });
  };
  return (
    <input
      key={name}
      className="project-name"
      title={name}
      aria-label={t('shell.projectName')}
      placeholder={t('shell.projectUnnamed')}
      defaultValue={name}
      readOnly={!writable}
      onBlur={(event) => keep(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
