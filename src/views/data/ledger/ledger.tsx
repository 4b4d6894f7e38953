import { useState } from 'react';
import { formatCount, useMessages } from '../../../messages';
import type { SetAsideReason, Understanding } from '../../../vocabulary';
import { Pages } from '../pages';
import { rowSum } from '../standing';
import { useChoose } from '../use-choose';

import './ledger.css';
import { LedgerTable } from './ledger-table';
import { ledgerPage, reasonCounts, usedByHand } from './ledger-view';
import { SetAsideForm } from './set-aside-form';

/** Every response that was set aside, why, and the way to take it back. */
export function Ledger({ understanding }: { understanding: Understanding }) {
  const { t } = useMessages();
  const { choices, unchoose } = useChoose();
  const [reason, setReason] = useState<SetAsideReason | null>(null);
  const [asked, setAsked] = useState(0);
  const { ledger } = understanding;
  const counts = reasonCounts(ledger);
  const inForce = counts.some((count) => count.reason === reason) ? reason : null;
  const page = ledgerPage(ledger, inForce, asked);
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
            : t('data.ledger.sum', { rows: whole(rows), kept: whole(kept), setAside: whole(setAside) })}
        </p>
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
                {t('data.ledger.reasonOption', { reason: t(`data.reasons.${entry.reason}`), count: entry.count })}
              </option>
            ))}
          </select>
        )}
      </header>
      {page.entries.length > 0 && <LedgerTable entries={page.entries} />}
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
