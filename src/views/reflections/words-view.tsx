import { useDeferredValue, useId, useState } from 'react';
import { formatCount, textsAndPeople, useMessages } from '../../messages';
import type { ConcordanceFinding, ReflectionsFinding, TextGroup } from '../../vocabulary';
import { Pages } from '../data/pages';
import { PlainTable } from '../parts/plain-table';
import { useFinding, useProject } from '../session';
import { NoAnswer } from './no-answer';
import { TextList } from './text-list';

const PAGE = 50;

/** A word wherever it stands, with its context; without one, who wrote when. */
export function WordsView({ finding }: { finding: ReflectionsFinding }) {
  const { t } = useMessages();
  const field = useId();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  return (
    <div className="panel reading">
      <label className="search-field" htmlFor={field}>
        {t('reflections.words.search')}
        <input
          id={field}
          type="search"
          className="field"
          value={typed}
          aria-describedby={`${field}-hint`}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <p id={`${field}-hint`} className="muted">
        {t('reflections.words.hint')}
      </p>
      {search === '' ? (
        <>
          <p>{t('reflections.words.start')}</p>
          <Groups byWave={finding.byWave} bySemester={finding.bySemester} />
        </>
      ) : (
        <Occurrences key={search} search={search} />
      )}
    </div>
  );
}

function Occurrences({ search }: { search: string }) {
  const { t } = useMessages();
  const { filters } = useProject();
  const [asked, setAsked] = useState(0);
  const [open, setOpen] = useState<string | null>(null);
  const { data, error, refetch } = useFinding({
    kind: 'concordance',
    filters,
    search,
    page: { from: asked * PAGE, size: PAGE },
  });
  if (error) return <NoAnswer error={error} onAgain={() => void refetch()} />;
  if (!data || data.search !== search) return <div className="skeleton" style={{ height: 96 }} />;
  const { occurrences: count, all } = data;
  const values = { ...textsAndPeople(t, all), n: formatCount(count) };
  const pages = Math.max(1, Math.ceil(count / PAGE));
  const [from, to] = [asked * PAGE + 1, asked * PAGE + data.lines.length];
  return (
    <>
      <p role="status">
        {count === 0
          ? t('reflections.words.none', { search })
          : t('reflections.words.found', { count, search, ...values })}
      </p>
      {count > 0 && <Lines lines={data.lines} open={open} onOpen={setOpen} />}
      <Pages
        page={{ entries: [], page: asked, pages, from, to, count }}
        onAsk={setAsked}
        of={t('reflections.words.lines')}
      />
      {open !== null && (
        <TextList select={{ only: [open] }} onClose={() => setOpen(null)} title={t('reflections.list.title')} />
      )}
      {count > 0 && <Groups byWave={data.byWave} bySemester={data.bySemester} />}
    </>
  );
}

type LinesProps = { lines: ConcordanceFinding['lines']; open: string | null; onOpen(text: string | null): void };

function Lines({ lines, open, onOpen }: LinesProps) {
  const { t } = useMessages();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="concordance" aria-label={t('reflections.words.lines')} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{t('reflections.words.lines')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('reflections.words.before')}</th>
            <th scope="col">{t('reflections.words.match')}</th>
            <th scope="col">{t('reflections.words.after')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ text, start, before, match, after }) => (
            <tr key={`${text}/${start}`}>
              <td className="before">{before}</td>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  aria-expanded={open === text}
                  aria-label={t('reflections.words.read', { match })}
                  onClick={() => onOpen(open === text ? null : text)}
                >
                  {match}
                </button>
              </th>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Texts by wave and by semester, where the texts tell one. */
function Groups({ byWave, bySemester }: { byWave: TextGroup[]; bySemester: TextGroup[] }) {
  const { t } = useMessages();
  const tables = [
    {
      id: 'wave' as const,
      groups: byWave,
      nameOf: (value: string) => (isWave(value) ? t(`how.wave.${value}`) : value),
    },
    { id: 'semester' as const, groups: bySemester, nameOf: (value: string) => value },
  ];
  return (
    <div className="text-groups">
      {tables.map(({ id, groups, nameOf }) =>
        groups.length === 0 ? null : (
          <PlainTable
            key={id}
            caption={t(`reflections.counts.${id}`)}
            head={[t(`reflections.counts.${id}`), t('reflections.counts.texts'), t('reflections.counts.people')]}
            rows={groups.map(({ value, texts, people }) => ({
              id: value,
              head: value === '' ? t('reflections.counts.untold') : nameOf(value),
              cells: [formatCount(texts), formatCount(people)],
            }))}
          />
        ),
      )}
    </div>
  );
}

const isWave = (value: string): value is 'pre' | 'post' | 'then' | 'followUp' =>
  ['pre', 'post', 'then', 'followUp'].includes(value);
