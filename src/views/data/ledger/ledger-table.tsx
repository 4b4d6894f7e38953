import { useMessages } from '../../../messages';
import type { LedgerEntry } from '../../../vocabulary';
import { RUBRIC_WORDS } from '../rubric/rubric-words';
import { useChoose } from '../use-choose';
import { ledgerWords } from './ledger-words';

export function LedgerTable({ entries }: { entries: LedgerEntry[] }) {
  const { t } = useMessages();
  return (
    <table className="stacks">
      <caption className="visually-hidden">{t('data.ledger.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('data.ledger.file')}</th>
          <th scope="col" className="num">
            {t('data.ledger.row')}
          </th>
          <th scope="col">{t('data.ledger.person')}</th>
          <th scope="col">{t('data.ledger.wave')}</th>
          <th scope="col">{t('data.ledger.reason')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('data.ledger.use')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <LedgerRow key={keyOf(entry)} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

const keyOf = ({ sha256, row, wave, rating }: LedgerEntry) =>
  [sha256, row, wave, rating?.why, rating?.criterion, rating?.rater].join(' ');

function LedgerRow({ entry }: { entry: LedgerEntry }) {
  const { t, language } = useMessages();
  const { choices, choose, unchoose } = useChoose();
  const { file, row, sha256 } = entry;
  const key = `row/${sha256}/${row}` as const;
  // What a person set aside is only given back to the program, which may still have a reason of its own.
  const use = () => (choices[key] === 'setAside' ? unchoose(key) : choose(key, 'use'));
  const { wave, reason, flags, rating, instead } = ledgerWords(t, language, entry);
  return (
    <tr>
      <td data-label={t('data.ledger.file')}>{file}</td>
      <td data-label={t('data.ledger.row')} className="num">
        {row}
      </td>
      <td data-label={t('data.ledger.person')}>{entry.person ?? '–'}</td>
      <td data-label={t('data.ledger.wave')}>{wave ?? '–'}</td>
      <td data-label={t('data.ledger.reason')}>
        {reason}
        {rating && <small>{rating}</small>}
        {flags && <small>{flags}</small>}
        {instead && <small>{instead}</small>}
      </td>
      <td className="act">
        {entry.restorable ? (
          <button type="button" className="link" aria-label={t('data.ledger.useOf', { row, file })} onClick={use}>
            {entry.rating ? t('data.rubric.useRow') : t('data.ledger.use')}
          </button>
        ) : (
          <NoUse entry={entry} />
        )}
      </td>
    </tr>
  );
}

/** A text is read the same wherever it stands: where that is chosen is a step away. */
function NoUse({ entry: { rating, file, row } }: { entry: LedgerEntry }) {
  const { t } = useMessages();
  if (!rating) return <small>{t('data.ledger.fixed')}</small>;
  if (rating.text === null) return null;
  return (
    <button
      type="button"
      className="link"
      aria-label={`${t('data.rubric.asideWords')}: ${file}, ${t('data.ledger.row')} ${row}`}
      onClick={() => document.getElementById(RUBRIC_WORDS)?.focus()}
    >
      {t('data.rubric.asideWords')}
    </button>
  );
}
