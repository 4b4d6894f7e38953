import { useDeferredValue, useMemo, useState } from 'react';
import { formatCount, useMessages } from '../../../messages';
import type { Understanding } from '../../../vocabulary';
import { Pages } from '../pages';
import { pageOf } from '../paging';
import { SaveTable } from '../save-table';
import { rowSum } from '../standing';
import { useChoose } from '../use-choose';

import './ledger.css';
import { LedgerTable } from './ledger-table';
import { PAGE, reasonCounts, searchedLedger, type ToldReason, usedByHand } from './ledger-view';
import { ledgerRows, reasonName } from './ledger-words';
import { SetAsideForm } from './set-aside-form';

/** Every response that was set aside, why, and the way to take it back; to search, and as a file. */
export function Ledger({ understanding }: { understanding: Understanding }) {
  const { t, language } = useMessages();
  const { choices, unchoose } = useChoose();
  const [reason, setReason] = useState<ToldReason | null>(null);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(0);
  const { ledger } = understanding;
  const counts = useMemo(() => reasonCounts(ledger), [ledger]);
  const inForce = counts.some((count) => count.reason === reason) ? reason : null;
  const sought = useDeferredValue(text);
  const found = useMemo(() => searchedLedger(ledger, { reason: inForce, text: sought }), [ledger, inForce, sought]);
  const page = pageOf(found, asked, PAGE);
  const byHand = usedByHand(choices, understanding);
  const { rows, kept, setAside } = rowSum(understanding);
  const whole = (value: number) => formatCount(value);
  return (
    <section className="panel flush ledger" aria-labelledby="ledger-title">
      <header className="with-action">
        <h2 id="ledger-title">{t('data.ledger.title')}</h2>
        <p className="hint">
          {ledger.length === 0
            ? t('data.ledger.none')
            : [
                ...(rows > 0
                  ? [t('data.ledger.sum', { rows: whole(rows), kept: whole(kept), setAside: whole(setAside) })]
                  : []),
                ...(ledger.length > setAside ? [t('data.rubric.ledgerSum', { count: ledger.length - setAside })] : []),
              ].join(' · ')}
        </p>
        {ledger.length > 0 && (
          <div className="ways">
            <input
              type="search"
              aria-label={t('data.ledger.search')}
              placeholder={t('data.ledger.searchHint')}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setAsked(0);
              }}
            />
            {counts.length > 1 && (
              <select
                aria-label={t('data.ledger.filter')}
                value={inForce ?? ''}
                onChange={(event) => {
                  setReason(counts.find((count) => count.reason === event.target.value)?.reason ?? null);
                  setAsked(0);
                }}
              >
                <option value="">{t('data.ledger.all', { count: ledger.length })}</option>
                {counts.map((entry) => (
                  <option key={entry.reason} value={entry.reason}>
                    {t('data.ledger.reasonOption', { reason: reasonName(t, entry.reason), count: entry.count })}
                  </option>
                ))}
              </select>
            )}
            <SaveTable name="set-aside" of={t('data.ledger.title')} rows={() => ledgerRows(t, language, found)} />
          </div>
        )}
      </header>
      {page.entries.length > 0 && <LedgerTable entries={page.entries} />}
      {ledger.length > 0 && found.length === 0 && (
        <p className="nothing" role="status">
          {t('data.ledger.notFound')}
        </p>
      )}
      <Pages page={page} onAsk={setAsked} of={t('data.ledger.title')} />
      {byHand.length > 0 && (
        <div className="by-hand">
          <b>{t('data.ledger.byHand')}</b>
          <ul className="plain">
            {byHand.map(({ key, file, row }) => (
              <li key={key}>
                {file} · {t('data.ledger.row')} {row}{' '}
                <button
                  type="button"
                  className="link"
                  aria-label={t('data.ledger.backOf', { file, row })}
                  onClick={() => unchoose(key)}
                >
                  {t('data.ledger.back')}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <SetAsideForm sources={understanding.sources} />
    </section>
  );
}
