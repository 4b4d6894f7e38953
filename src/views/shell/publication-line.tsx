import { useMessages } from '../../messages';
import { useProject } from '../session';

/** What the publication view leaves out, said on every place. */
export function PublicationLine() {
  const { t } = useMessages();
  const { view, settings, filters } = useProject();
  if (view !== 'publication') return null;
  return (
    <p className="publication-line" role="note">
      {t('shell.view.about', { threshold: settings.publicationThreshold })}
      {Object.keys(filters).length > 0 && ` ${t('shell.view.overlapping')}`}
    </p>
  );
}
