import { useMemo, useState } from 'react';
import { useMessages } from '../../messages';
import { csvText, isPublishable, publishableQuote, publishedQuotes, type QuoteWords } from '../../report';
import { decidedOfQuotes, type QuoteEntry } from '../../vocabulary';
import { Pages } from '../data/pages';
import { pageOf } from '../data/paging';
import { download, timeStamp } from '../export/download';
import { useFramework } from '../parts/framework';
import { useFinding, useProject } from '../session';
import { NoAnswer } from './no-answer';
import { QuoteCard } from './quote-card';

const PAGE = 20;

/** The passages that were collected: looked through, chosen for the report, and saved. */
export function QuotesView() {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const { filters, settings, view, reflections } = useProject();
  const { quotes } = reflections;
  const decided = useMemo(() => decidedOfQuotes(reflections), [reflections]);
  const [asked, setAsked] = useState(0);
  const { data, error, refetch } = useFinding({ kind: 'quotes', filters, quotes, decided, settings });
  if (error) return <NoAnswer error={error} onAgain={() => void refetch()} />;
  if (!data) return <div className="skeleton" style={{ height: 160 }} />;
  const words: QuoteWords = { t, nameOf };
  const threshold = settings.publicationThreshold;
  const published = publishedQuotes(data, { threshold, words });
  const save = () => {
    const head = (['text', 'competency', 'from'] as const).map((column) => t(`reflections.quotes.columns.${column}`));
    const rows = published.quotes.map(({ text, competency, from }) => [
      text,
      competency === null ? '' : nameOf(competency),
      from,
    ]);
    download(`quotes-${timeStamp(new Date())}.csv`, 'text/csv;charset=utf-8', csvText([head, ...rows]));
  };
  const isPublic = view === 'publication';
  const page = pageOf(data.quotes, asked, PAGE);
  const asPublished = (quote: QuoteEntry) => publishableQuote(quote, { decided: data.decided, threshold, words });
  return (
    <div className="panel reading">
      <p className="muted">{t('reflections.quotes.lead')}</p>
      <div className="text-actions start">
        <button
          type="button"
          className="button"
          disabled={published.quotes.length === 0 || published.waiting > 0}
          onClick={save}
        >
          {t('reflections.quotes.save')}
        </button>
        {published.waiting > 0 && (
          <span role="status">
            {t('reflections.quotes.saveBlocked', { count: published.waiting, n: published.waiting })}
          </span>
        )}
      </div>
      {isPublic ? (
        <>
          {published.quotes.length === 0 && <p>{t('reflections.quotes.nonePublished')}</p>}
          {published.quotes.map(({ text, from }) => (
            <blockquote key={text} className="quote">
              <p>{text}</p>
              <footer>{from}</footer>
            </blockquote>
          ))}
        </>
      ) : (
        <>
          {data.quotes.length === 0 && <p>{t('reflections.quotes.none')}</p>}
          <ul className="quote-list">
            {page.entries.map((quote) => {
              const result = asPublished(quote);
              return (
                <li key={`${quote.text}/${quote.start}-${quote.end}`}>
                  <QuoteCard quote={quote} published={isPublishable(result) ? result : null} />
                </li>
              );
            })}
          </ul>
          <Pages page={page} onAsk={setAsked} of={t('reflections.tabs.quotes')} />
        </>
      )}
    </div>
  );
}
