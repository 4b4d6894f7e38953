import { Link } from 'wouter';
import { useMessages } from '../../messages';
import { useFramework } from '../parts/framework';
import { useProject } from '../session';
import { type NoteSources, notesOf } from './notes';

/** The limits on the surface: small and specific, each with the way to its place. */
export function NoteList(sources: Omit<NoteSources, 'nameOf' | 'adjustment'>) {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const { adjustment } = useProject().settings;
  const notes = notesOf(t, { ...sources, nameOf, adjustment });
  return (
    <section className="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('overview.notes.title')}</h2>
      {notes.length === 0 && <p className="muted">{t('overview.notes.none')}</p>}
      <ul className="note-list">
        {notes.map(({ id, title, text, link, href }) => (
          <li key={id} className="panel note">
            <h3>{title}</h3>
            <p>{text}</p>
            <Link href={href}>
              {link}
              <span aria-hidden="true"> →</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
