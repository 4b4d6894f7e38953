import { type FormEvent, useState } from 'react';
import { useMessages } from '../../messages';

type RenameFormProps = { name: string; label: string; onKeep(name: string): void; onDone(): void };

/** A name written where it stood; Escape leaves it as it was. */
export function RenameForm({ name, label, onKeep, onDone }: RenameFormProps) {
  const { t } = useMessages();
  const [written, setWritten] = useState(name);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const next = written.trim();
    if (next !== name) onKeep(next);
    onDone();
  };
  return (
    <form className="rename" onSubmit={keep}>
      <input
        className="field"
        type="text"
        aria-label={label}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field.
        autoFocus
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone();
        }}
      />
      <button type="submit" className="button">
        {t('projects.keepName')}
      </button>
      <button type="button" className="button quiet" onClick={onDone}>
        {t('projects.cancel')}
      </button>
    </form>
  );
}
