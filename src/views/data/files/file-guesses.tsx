import type { ReactNode } from 'react';
import { type Translate, useMessages } from '../../../messages';
import { type SourceCard, WAVES } from '../../../vocabulary';
import { becauseWords } from '../because-words';
import { waveName } from '../words';
import { GuessSelect } from './guess-select';
import { SemesterField } from './semester-field';

function personFrom(t: Translate, { person }: SourceCard): string {
  if (!person) return '';
  return person.personal ? t('data.files.byPseudonym') : becauseWords(t, person.because);
}

/** Wave, semester and person column of a file, each with the reason of the guess; and the guesses that only some files have. */
export function FileGuesses({
  card,
  semesters,
  children,
}: {
  card: SourceCard;
  semesters: string;
  children?: ReactNode;
}) {
  const { t } = useMessages();
  const { name, sha256 } = card;
  const waves = [...WAVES, 'column' as const, 'wide' as const];
  const person = card.personCandidates.find(({ column }) => column === card.person?.column);
  return (
    <div className="guesses">
      <GuessSelect
        choiceKey={`wave/${sha256}`}
        label={t('data.files.wave')}
        name={t('data.files.waveOf', { file: name })}
        file={name}
        from={t(`data.files.waveFrom.${card.waveFrom}`)}
        guess={card.wave}
        options={waves.map((wave) => ({ value: wave, text: waveName(t, wave) }))}
      />
      <SemesterField card={card} known={semesters} />
      <GuessSelect
        choiceKey={`person/${sha256}`}
        label={t('data.files.person')}
        name={t('data.files.personOf', { file: name })}
        file={name}
        from={personFrom(t, card)}
        guess={person ? String(person.index) : null}
        options={card.personCandidates.map(({ index, column }) => ({ value: String(index), text: column }))}
      />
      {children}
    </div>
  );
}
