import { useState } from 'react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import { formatCount, useMessages } from '../../messages';
import { suppressedValues } from '../../report';
import type { GroupingCard } from '../../vocabulary';
import { groupingName, groupingValue } from '../parts/grouping-words';
import { useProject, useSession } from '../session';

/** More values than this can be searched. */
const SEARCHED_FROM = 9;

/** The values of one grouping with their people; what is chosen is kept, nothing chosen keeps everyone. */
export function FilterValues({ grouping: { id, values } }: { grouping: GroupingCard }) {
  const { t, language } = useMessages();
  const session = useSession();
  const { filters, framework, view, settings } = useProject();
  const [search, setSearch] = useState('');
  const name = groupingName(t, id);
  const nameOf = (value: string) => groupingValue(framework, language, id, value);
  const untold = view === 'publication' ? suppressedValues(values, settings.publicationThreshold) : new Set<string>();
  const wanted = search.trim().toLowerCase();
  const shown = values.filter(({ value }) => nameOf(value).toLowerCase().includes(wanted));
  const keep = (chosen: string[]) => {
    const { [id]: _, ...rest } = filters;
    session.change({ kind: 'set-filters', filters: chosen.length === 0 ? rest : { ...rest, [id]: chosen } });
  };
  return (
    <>
      {values.length >= SEARCHED_FROM && (
        <input
          type="search"
          className="field"
          aria-label={t('shell.filters.search', { name })}
          placeholder={t('shell.filters.search', { name })}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <CheckboxGroup className="filter-values" aria-label={name} value={filters[id] ?? []} onChange={keep}>
        {shown.map(({ value, people }) => (
          <Checkbox key={value} value={value} className="check">
            <svg className="box" viewBox="0 0 16 16" aria-hidden="true">
              <path d="m3.5 8 3 3 6-6" />
            </svg>
            <span>{nameOf(value)}</span>
            <span className="count">{formatCount(untold.has(value) ? Number.NaN : people)}</span>
          </Checkbox>
        ))}
        {shown.length === 0 && <p className="muted">{t('shell.filters.noMatch')}</p>}
      </CheckboxGroup>
    </>
  );
}
