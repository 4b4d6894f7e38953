import { formatCount, useMessages } from '../../messages';
import type { Page } from './paging';
import './listed.css';

/** Back and forth through a long list; nothing where it fits on one page. */
export function Pages({ page, onAsk, of }: { page: Page<unknown>; onAsk(page: number): void; of: string }) {
  const { t } = useMessages();
  if (page.pages < 2) return null;
  const whole = (value: number) => formatCount(value);
  return (
    <nav className="pages" aria-label={of}>
      <button type="button" className="button" disabled={page.page === 0} onClick={() => onAsk(page.page - 1)}>
        {t('data.ledger.previous')}
      </button>
      <span role="status">
        {t('data.ledger.page', { from: whole(page.from), to: whole(page.to), count: page.count })}
      </span>
      <button
        type="button"
        className="button"
        disabled={page.page === page.pages - 1}
        onClick={() => onAsk(page.page + 1)}
      >
        {t('data.ledger.next')}
      </button>
    </nav>
  );
}
