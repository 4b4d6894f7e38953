import { useMessages } from '../../messages';
import type { CompetencyFinding } from '../../vocabulary';
import { useComparedPair } from '../session';
import { useItemWords } from './item-words';
import { competencyNotes } from './notes';

/** The limits on the surface: small, specific, and only those that hold here. */
export function CompetencyNotes({ finding }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  const { textOf } = useItemWords();
  const notes = competencyNotes(t, finding, textOf, useComparedPair());
  return (
    <section className="panel chart-panel" aria-label={t('competency.notes.title')}>
      <h2>{t('competency.notes.title')}</h2>
      {notes.length === 0 && <p className="muted">{t('competency.notes.none')}</p>}
      <ul className="notes-within">
        {notes.map(({ id, title, text }) => (
          <li key={id}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
