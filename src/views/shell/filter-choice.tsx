import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useMessages } from '../../messages';
import { groupingName } from '../parts/grouping-words';
import { Icon } from '../parts/icons';
import { useProject, useSession, useSessionState } from '../session';
import { FilterValues } from './filter-values';

/** The groupings with their values, or `only` one of them. */
export function FilterChoice({ only }: { only?: string }) {
  const { t } = useMessages();
  const session = useSession();
  const { filters } = useProject();
  const { understanding } = useSessionState();
  const groupings = (understanding?.groupings ?? []).filter(({ id }) => only === undefined || id === only);
  const inForce = Object.keys(filters);
  if (groupings.length === 0) return <p className="muted">{t('shell.filters.nothing')}</p>;
  return (
    <>
      <Heading slot="title">{t('shell.filters.title')}</Heading>
      <p className="muted">{t('shell.filters.hint')}</p>
      {groupings.map((grouping, index) => (
        <Disclosure
          key={grouping.id}
          className="grouping"
          defaultExpanded={only !== undefined || groupings.length === 1 || (index === 0 && inForce.length === 0)}
        >
          <Button slot="trigger" className="grouping-button">
            <Icon name="chevron" size={12} />
            {groupingName(t, grouping.id)}
          </Button>
          <DisclosurePanel>
            <FilterValues grouping={grouping} />
          </DisclosurePanel>
        </Disclosure>
      ))}
      {inForce.length > 0 && only === undefined && (
        <Button className="button quiet" onPress={() => session.change({ kind: 'set-filters', filters: {} })}>
          {t('shell.filters.clear')}
        </Button>
      )}
    </>
  );
}
