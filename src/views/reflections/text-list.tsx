import { useId, useState } from 'react';
import { formatCount, useMessages } from '../../messages';
import { isSameSpan, type Question, type Span, type TextEntry } from '../../vocabulary';
import { Pages } from '../data/pages';
import { CompetencyMark } from '../parts/competency-mark';
import { useFramework } from '../parts/framework';
import { useFinding, useProject } from '../session';
import { NoAnswer } from './no-answer';
import { PassageText } from './passage-text';
import { useKeywords, useReflectionWork } from './use-work';

type Select = Extract<Question, { kind: 'texts' }>['select'];
const PAGE = 10;

type TextListProps = { select: Select; title: string; onClose?: () => void };

/** Texts page by page, with the words that touch a competency; what is chosen in them can be collected as quotes. */
export function TextList({ select, title, onClose }: TextListProps) {
  const { t } = useMessages();
  const { filters, settings } = useProject();
  const [asked, setAsked] = useState(0);
  const keywords = useKeywords();
  const page = { from: asked * PAGE, size: PAGE };
  const { data, error, refetch } = useFinding({ kind: 'texts', filters, keywords, select, page, settings });
  if (error) return <NoAnswer error={error} onAgain={() => void refetch()} />;
  if (!data) return <div className="skeleton" style={{ height: 96 }} />;
  const { entries, count } = data;
  const competency = select.touching?.competency ?? null;
  const pages = Math.max(1, Math.ceil(count / PAGE));
  return (
    <section className="text-list" aria-label={title}>
      <div className="panel-title">
        <h2>{title}</h2>
        {onClose && (
          <button type="button" className="button quiet" onClick={onClose}>
            {t('reflections.list.close')}
          </button>
        )}
      </div>
      <p className="muted">{count === 0 ? t('reflections.list.none') : t('reflections.list.hint')}</p>
      <ol>
        {entries.map((entry, index) => (
          <li key={entry.text}>
            <OneText entry={entry} number={page.from + index + 1} competency={competency} />
          </li>
        ))}
      </ol>
      <Pages
        page={{ entries, page: asked, pages, from: page.from + 1, to: page.from + entries.length, count }}
        onAsk={setAsked}
        of={title}
      />
    </section>
  );
}

type OneTextProps = { entry: TextEntry; number: number; competency: string | null };

function OneText({ entry, number, competency }: OneTextProps) {
  const { t } = useMessages();
  const { nameOf, indexOf, competencies } = useFramework();
  const { work, change } = useReflectionWork();
  const field = useId();
  const [span, setSpan] = useState<Span | null>(null);
  const [under, setUnder] = useState(competency ?? entry.touches[0]?.competency ?? '');
  const { text, body, touches, hits, semester } = entry;
  const shown = competency === null ? touches : touches.filter((touch) => touch.competency === competency);
  const highlights = [
    ...shown.flatMap(({ spans }) => spans.map((one) => ({ ...one, as: 'word' as const }))),
    ...hits.map((hit) => ({ ...hit, as: 'hit' as const })),
  ];
  const isCollected = span !== null && work.quotes.some((quote) => quote.text === text && isSameSpan(quote, span));
  const collect = () => {
    if (span === null) return;
    const quote = { ...span, text, competency: under === '' ? null : under, inReport: false };
    change({ quotes: [...work.quotes, quote] });
  };
  return (
    <article className="one-text" aria-label={t('reflections.list.text', { n: formatCount(number) })}>
      <p className="muted text-head">
        <span>{[t('reflections.list.text', { n: formatCount(number) }), semester].filter(Boolean).join(' · ')}</span>
        {touches.map((touch) => (
          <span key={touch.competency} className="touch">
            <CompetencyMark index={indexOf(touch.competency)} />
            {nameOf(touch.competency)}
          </span>
        ))}
      </p>
      <PassageText body={body} highlights={highlights} span={span} onSpan={setSpan} />
      <div className="text-actions">
        <span role="status">
          {isCollected
            ? t('reflections.list.collected')
            : span === null
              ? t('reflections.list.nothing')
              : t('reflections.list.chosen', { count: span.end - span.start, n: formatCount(span.end - span.start) })}
        </span>
        <label htmlFor={field}>{t('reflections.list.competency')}</label>
        <select id={field} className="field" value={under} onChange={(event) => setUnder(event.currentTarget.value)}>
          <option value="">{t('reflections.list.noCompetency')}</option>
          {competencies.map(({ id }) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
        <button type="button" className="button" disabled={span === null || isCollected} onClick={collect}>
          {t('reflections.list.collect')}
        </button>
      </div>
    </article>
  );
}
