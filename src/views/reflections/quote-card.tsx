import { useId, useState } from 'react';
import { formatCount, useMessages } from '../../messages';
import {
  type ChosenQuote,
  hitKey,
  IDENTIFIER_KINDS,
  type IdentifierKind,
  isSameSpan,
  type PublishedQuote,
  type QuoteEntry,
  type Span,
} from '../../vocabulary';
import { useFramework } from '../parts/framework';
import { useProject } from '../session';
import { DecisionButtons } from './identifiers-view';
import { PassageText } from './passage-text';
import { useReflectionWork } from './use-work';

const within = (quote: Span) => (hit: Span) => hit.start < quote.end && quote.start < hit.end;

/** One passage: as it was written, what in it is to be decided, and as it may be published. */
export function QuoteCard({ quote, published }: { quote: QuoteEntry; published: PublishedQuote | null }) {
  const { t } = useMessages();
  const { nameOf, competencies } = useFramework();
  const { settings } = useProject();
  const { work, change } = useReflectionWork();
  const field = useId();
  const hits = quote.hits.filter(within(quote));
  const undecided = hits.filter((hit) => work.decisions[hitKey(quote.text, hit)] === undefined).length;
  const isThis = (one: ChosenQuote) => one.text === quote.text && isSameSpan(one, quote);
  const alter = (part: Partial<ChosenQuote>) =>
    change({ quotes: work.quotes.map((one) => (isThis(one) ? { ...one, ...part } : one)) });
  const remove = () => change({ quotes: work.quotes.filter((one) => !isThis(one)) });
  if (quote.body === null) {
    return (
      <article className="quote-card">
        <p>{t('reflections.quotes.gone')}</p>
        <button type="button" className="button quiet" onClick={remove}>
          {t('reflections.quotes.remove')}
        </button>
      </article>
    );
  }
  return (
    <article className="quote-card">
      <h3>{t('reflections.quotes.original')}</h3>
      <Original quote={quote} body={quote.body} />
      {hits.length > 0 && (
        <>
          <h3>{t('reflections.quotes.hits')}</h3>
          <ul className="quote-hits">
            {hits.map((hit) => {
              const key = hitKey(quote.text, hit);
              const match = quote.body?.slice(hit.start, hit.end) ?? '';
              return (
                <li key={key}>
                  <span>
                    <mark className="hit">{match}</mark> <small>{t(`reflections.kinds.${hit.kind}`)}</small>
                  </span>
                  <DecisionButtons
                    match={match}
                    decided={work.decisions[key]}
                    onDecide={(decision) => {
                      const { [key]: _before, ...others } = work.decisions;
                      change({ decisions: decision === null ? others : { ...others, [key]: decision } });
                    }}
                  />
                </li>
              );
            })}
          </ul>
        </>
      )}
      {published && (
        <>
          <h3>{t('reflections.quotes.asPublished')}</h3>
          <blockquote className="quote">
            <p>{published.text}</p>
            <footer>{published.from}</footer>
          </blockquote>
          {quote.competency !== null && published.standing === null && (
            <p className="muted">{t('reflections.quotes.small', { threshold: settings.publicationThreshold })}</p>
          )}
        </>
      )}
      <div className="text-actions">
        <label htmlFor={field}>{t('reflections.list.competency')}</label>
        <select
          id={field}
          className="field"
          value={quote.competency ?? ''}
          onChange={(event) => alter({ competency: event.currentTarget.value || null })}
        >
          <option value="">{t('reflections.list.noCompetency')}</option>
          {competencies.map(({ id }) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button"
          aria-pressed={quote.inReport}
          disabled={undecided > 0 && !quote.inReport}
          onClick={() => alter({ inReport: !quote.inReport })}
        >
          {t(quote.inReport ? 'reflections.quotes.used' : 'reflections.quotes.use')}
        </button>
        {undecided > 0 && (
          <span role="status">{t('reflections.quotes.blocked', { count: undecided, n: formatCount(undecided) })}</span>
        )}
        <button type="button" className="button quiet" onClick={remove}>
          {t('reflections.quotes.remove')}
        </button>
      </div>
    </article>
  );
}

/** The passage as it was written, in which a person can mark what the program missed. */
function Original({ quote, body }: { quote: QuoteEntry; body: string }) {
  const { t } = useMessages();
  const { work, change } = useReflectionWork();
  const field = useId();
  const [span, setSpan] = useState<Span | null>(null);
  const [kind, setKind] = useState<IdentifierKind>('name');
  const marks = work.marks[quote.text] ?? [];
  const own = marks.filter(within(quote));
  const highlights = [...quote.hits, ...marks]
    .filter(within(quote))
    .map(({ start, end }) => ({ start: start - quote.start, end: end - quote.start, as: 'hit' as const }));
  const mark = () => {
    if (span === null) return;
    const added = { kind, start: span.start + quote.start, end: span.end + quote.start };
    change({ marks: { ...work.marks, [quote.text]: [...marks, added] } });
    setSpan(null);
  };
  return (
    <>
      <PassageText body={body.slice(quote.start, quote.end)} highlights={highlights} span={span} onSpan={setSpan} />
      <details className="mark-more">
        <summary>{t('reflections.quotes.markHint')}</summary>
        <div className="text-actions start">
          <button type="button" className="button" disabled={span === null} onClick={mark}>
            {t('reflections.quotes.mark')}
          </button>
          <label htmlFor={field}>{t('reflections.quotes.markKind')}</label>
          <select
            id={field}
            className="field"
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as IdentifierKind)}
          >
            {IDENTIFIER_KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`reflections.kinds.${one}`)}
              </option>
            ))}
          </select>
          {own.map((hit) => (
            <button
              key={hitKey(quote.text, hit)}
              type="button"
              className="button quiet"
              onClick={() => change({ marks: { ...work.marks, [quote.text]: marks.filter((one) => one !== hit) } })}
            >
              {t('reflections.quotes.unmark', { match: body.slice(hit.start, hit.end) })}
            </button>
          ))}
        </div>
      </details>
    </>
  );
}
