import { Button } from 'react-aria-components';
import { useMessages } from '../../messages';
import { groupingName, groupingValue } from '../parts/grouping-words';
import { Icon } from '../parts/icons';
import { useProject, useSession, useSessionState } from '../session';
import { FilterPopover } from './filter-popover';

const MOST_SHOWN = 2;

/** The filters in force, each removable and open to change, and one more to add. */
export function FilterChips() {
  const { t, language } = useMessages();
  const session = useSession();
  const { filters, framework } = useProject();
  const { understanding } = useSessionState();
  if (!understanding) return null;
  const words = (id: string, values: string[]) => {
    const shown = values.slice(0, MOST_SHOWN).map((value) => groupingValue(framework, language, id, value));
    const list = shown.join(t('shell.filters.separator'));
    const rest = values.length - MOST_SHOWN;
    return rest > 0 ? t('shell.filters.more', { first: list, count: rest }) : list;
  };
  const remove = (id: string) => {
    const { [id]: _, ...rest } = filters;
    session.change({ kind: 'set-filters', filters: rest });
  };
  return (
    <ul className="chips" aria-label={t('shell.filters.label')}>
      {Object.entries(filters).map(([id, values]) => {
        const name = groupingName(t, id);
        const text = t('shell.filters.chip', { name, values: words(id, values) });
        return (
          <li key={id} className="chip">
            <FilterPopover only={id}>
              <Button aria-label={t('shell.filters.edit', { name: text })}>{text}</Button>
            </FilterPopover>
            <Button className="remove" aria-label={t('shell.filters.remove', { name })} onPress={() => remove(id)}>
              <Icon name="close" size={12} />
            </Button>
          </li>
        );
      })}
      <li className="chip add">
        <FilterPopover>
          <Button>
            <span aria-hidden="true">＋ </span>
            {t('shell.filters.add')}
          </Button>
        </FilterPopover>
      </li>
    </ul>
  );
}
