import { type Translate, useMessages } from '../../../messages';
import type { SourceCard } from '../../../vocabulary';
import { useSession } from '../../session';
import { ProblemList } from '../problem-list';
import { percent } from '../words';
import { FileGuesses } from './file-guesses';
import { FileReading } from './file-reading';
import { HiddenSheets } from './hidden-sheets';
import { RowsSum } from './rows-sum';
import { RubricFile } from './rubric-file';
import { TextsRead } from './texts-read';

/** How sure the tool is; a plain table is what remains where no tool is known. */
function howSure(t: Translate, { recognisedAs, confidence, because }: SourceCard): string {
  if (because.some(({ code }) => code === 'choice')) return t('data.files.chosen');
  return recognisedAs === 'table' ? t('data.files.noTool') : t('data.files.confidence', { share: percent(confidence) });
}

/** One file: what it was taken for, what came of its rows, and every guess with a way to correct it. */
export function FileCard({ card, semesters, onChanged }: { card: SourceCard; semesters: string; onChanged(): void }) {
  const { t } = useMessages();
  const session = useSession();
  const { name, sha256, use, takenBy } = card;
  const remove = () => {
    session.change(takenBy ? { kind: 'unchoose', keys: [takenBy] } : { kind: 'remove-source', sha256 });
    onChanged();
  };
  return (
    <li className="file">
      <div className="file-name">
        <h3>{name}</h3>
        <p>
          {t(`data.recognisers.${card.recognisedAs}`)}
          <small className="sure"> {howSure(t, card)}</small>
          {takenBy && <small>{t('data.files.takenSheet')}</small>}
        </p>
        <button type="button" className="link" aria-label={t('data.files.removeFile', { file: name })} onClick={remove}>
          {t('data.files.remove')}
        </button>
      </div>
      <div className="file-body">
        {use === 'survey' ? (
          <>
            <RowsSum card={card} />
            <TextsRead sha256={sha256} />
            <FileGuesses card={card} semesters={semesters} />
          </>
        ) : card.rubric ? (
          <RubricFile card={card} rubric={card.rubric} semesters={semesters} />
        ) : (
          <>
            <p className="kept-for">{t(`data.files.keptFor.${use}`)}</p>
            <TextsRead sha256={sha256} />
          </>
        )}
        <ProblemList
          problems={card.problems}
          within={name}
          actionFor={({ code }) =>
            code === 'sheets-hidden' && <HiddenSheets sheets={card.hiddenSheets} onTaken={onChanged} />
          }
        />
      </div>
      <FileReading card={card} />
    </li>
  );
}
