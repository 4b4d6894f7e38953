import { useMessages } from '../../messages';
import { useProject, useSessionState } from '../session';

/** What the publication view leaves out, said on every place. */
export function PublicationLine() {
  const { t } = useMessages();
  const { view, settings, filters } = useProject();
  const groupings = useSessionState().understanding?.groupings.length ?? 0;
  if (view !== 'publication') return null;
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <p className="publication-line" role="note">
      {t('shell.view.about', { threshold: settings.publicationThreshold })}
      {isFiltered && ` ${t('shell.view.overlapping')}`}
      {isFiltered && groupings > 2 && ` ${t('shell.view.threeGroupings')}`}
    </p>
  );
}
