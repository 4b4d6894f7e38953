import { useMessages } from '../../messages';
import { FailureWords } from '../shell/failure-panel';

/** Stands where an answer about texts would: a person stopped it, or the program made a mistake. */
export function NoAnswer({ error, onAgain }: { error: Error; onAgain(): void }) {
  const { t } = useMessages();
  if (error.name !== 'AbortError') return <FailureWords kind="place" error={error} onDone={onAgain} />;
  return (
    <section className="panel note-panel">
      <div role="status">
        <h2>{t('reflections.stopped.title')}</h2>
        <p>{t('reflections.stopped.text')}</p>
      </div>
      <button type="button" className="button primary" onClick={onAgain}>
        {t('reflections.stopped.again')}
      </button>
    </section>
  );
}
