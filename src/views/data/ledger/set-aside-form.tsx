import { type FormEvent, useState } from 'react';
import { useMessages } from '../../../messages';
import type { SourceCard } from '../../../vocabulary';
import { useChoose } from '../use-choose';

/** Sets any response aside, by its file and row. */
export function SetAsideForm({ sources }: { sources: SourceCard[] }) {
  const { t } = useMessages();
  const { choose } = useChoose();
  const [row, setRow] = useState('');
  const [picked, setPicked] = useState('');
  const files = sources.filter(({ use }) => use === 'survey' || use === 'rubric');
  const file = files.find(({ sha256 }) => sha256 === picked) ?? files[0];
  if (!file) return null;
  const first = file.headerRows + 1;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose(`row/${file.sha256}/${Number(row)}`, 'setAside');
    setRow('');
  };
  return (
    <details className="more">
      <summary>{t('data.ledger.more')}</summary>
      <form className="guesses" onSubmit={submit}>
        <label className="guess">
          {t('data.ledger.file')}
          <select value={file.sha256} onChange={(event) => setPicked(event.target.value)}>
            {files.map(({ sha256, name }) => (
              <option key={sha256} value={sha256}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="guess">
          {t('data.ledger.row')}
          <input
            type="number"
            required
            min={first}
            step="1"
            value={row}
            onChange={(event) => setRow(event.target.value)}
          />
        </label>
        <button type="submit" className="button">
          {t('data.ledger.setAside')}
        </button>
      </form>
      <p className="hint">{t('data.ledger.moreWhy')}</p>
    </details>
  );
}
