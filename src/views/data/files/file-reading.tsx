import { formatCount, useMessages } from '../../../messages';
import { ENCODINGS, RECOGNISER_IDS, type SourceCard, WAVES } from '../../../vocabulary';
import { becauseWords } from '../because-words';
import { listOf, shortWaveName } from '../words';
import { GuessSelect } from './guess-select';
import { PersonalColumn } from './personal-column';

const DELIMITER_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;
const USES = ['survey', 'rubric', 'reflections', 'ignore'] as const;

/** How a file was read, folded away: tool, encoding, use, and what was counted. */
export function FileReading({ card }: { card: SourceCard }) {
  const { t, language } = useMessages();
  const { name, sha256 } = card;
  const recognisers = [...new Set([card.recognisedAs, ...card.alternatives, ...RECOGNISER_IDS])];
  const kilobytes = formatCount(Math.max(1, Math.round(card.bytes / 1024)));
  const waves = WAVES.filter((wave) => (card.waves[wave] ?? 0) > 0);
  const byWave = waves.map((wave) => `${shortWaveName(t, wave)} ${formatCount(card.waves[wave] ?? 0)}`);
  const because = [...new Set(card.because.map((reason) => becauseWords(t, reason)))];
  const encodingText = (id: (typeof ENCODINGS)[number]) => {
    const preview = card.encodingDoubt.find(({ encoding }) => encoding === id)?.preview ?? [];
    return [t(`data.encodings.${id}`), ...(preview.length > 0 ? [listOf(language, preview)] : [])].join(' – ');
  };
  const shape = [
    t('data.files.header', { count: card.headerRows }),
    t('data.files.columns', { count: card.columns }),
    ...(card.container === 'text'
      ? [t('data.files.delimiter', { name: t(`data.files.delimiters.${DELIMITER_NAMES[card.delimiter]}`) })]
      : []),
    `${kilobytes} kB`,
  ];
  return (
    <details className="reading">
      <summary>
        {t('data.files.details')}
        <span className="visually-hidden"> {name}</span>
      </summary>
      <div className="guesses">
        <GuessSelect
          choiceKey={`recogniser/${sha256}`}
          label={t('data.files.recogniser')}
          name={t('data.files.recogniserOf', { file: name })}
          file={name}
          guess={card.recognisedAs}
          options={recognisers.map((id) => ({ value: id, text: t(`data.recognisers.${id}`) }))}
        />
        {card.container !== 'workbook' && (
          <GuessSelect
            choiceKey={`encoding/${sha256}`}
            label={t('data.files.encoding')}
            name={t('data.files.encodingOf', { file: name })}
            file={name}
            guess={card.encoding}
            options={ENCODINGS.map((id) => ({ value: id, text: encodingText(id) }))}
          />
        )}
        <GuessSelect
          choiceKey={`use/${sha256}`}
          label={t('data.files.use')}
          name={t('data.files.useOf', { file: name })}
          file={name}
          guess={card.use}
          options={USES.map((use) => ({ value: use, text: t(`data.files.uses.${use}`) }))}
        />
      </div>
      <dl>
        <dt>{t('data.files.because')}</dt>
        <dd>{because.length > 0 ? listOf(language, because) : t('data.because.other')}</dd>
        <dt>{t('data.files.table')}</dt>
        <dd>{shape.join(' · ')}</dd>
        {byWave.length > 0 && (
          <>
            <dt>{t('data.files.people')}</dt>
            <dd>{byWave.join(' · ')}</dd>
          </>
        )}
        {card.personalColumns.length > 0 && (
          <>
            <dt>{t('data.files.personal')}</dt>
            {card.personalColumns.map((column) => (
              <dd key={column.index}>
                <PersonalColumn {...column} file={card} />
              </dd>
            ))}
          </>
        )}
      </dl>
    </details>
  );
}
