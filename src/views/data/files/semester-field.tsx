import { useMessages } from '../../../messages';
import type { SourceCard } from '../../../vocabulary';
import { useChoose } from '../use-choose';
import { listOf } from '../words';
import { GuessField } from './guess-select';

/** A semester for the whole file, as text; left empty, it is read from the file. */
export function SemesterField({ card, known }: { card: SourceCard; known: string }) {
  const { t, language } = useMessages();
  const { choices, choose, unchoose } = useChoose();
  const key = `semester/${card.sha256}` as const;
  const chosen = choices[key];
  const byColumn = card.semesterFrom === 'column' || chosen === 'column';
  const value = chosen && chosen !== 'column' ? chosen : byColumn ? '' : (card.semesters[0] ?? '');
  const take = (text: string) => {
    const semester = text.trim();
    if (semester === value) return;
    if (semester === '') unchoose(key);
    else choose(key, semester);
  };
  const placeholder = byColumn ? listOf(language, card.semesters) : t('data.files.semesterHint');
  return (
    <GuessField
      choiceKey={key}
      label={t('data.files.semester')}
      name={t('data.files.semesterOf', { file: card.name })}
      file={card.name}
      from={t(`data.files.semesterFrom.${card.semesterFrom}`)}
    >
      {(id) => (
        <input
          key={value}
          id={id}
          type="text"
          list={known}
          aria-label={t('data.files.semesterOf', { file: card.name })}
          defaultValue={value}
          placeholder={placeholder}
          onBlur={(event) => take(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget.value)}
        />
      )}
    </GuessField>
  );
}
