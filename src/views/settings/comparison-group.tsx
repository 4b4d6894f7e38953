import { useId } from 'react';
import { useMessages } from '../../messages';
import type { GroupingCard } from '../../vocabulary';
import { groupingName, groupingValue } from '../parts/grouping-words';
import { useProject, useSession } from '../session';

const NONE = '';
/** A grouping and a value as one option; both may hold any character. */
const asOption = (grouping: string, value: string) => JSON.stringify([grouping, value]);

/** Which people did not take part, where the data hold such. */
export function ComparisonGroup({ groupings }: { groupings: GroupingCard[] }) {
  const { t, language } = useMessages();
  const session = useSession();
  const { settings, framework } = useProject();
  const field = useId();
  const { comparisonGroup: chosen } = settings;
  const choose = (option: string) => {
    const [grouping, value] = option === NONE ? [] : (JSON.parse(option) as [string, string]);
    const comparisonGroup = grouping === undefined || value === undefined ? undefined : { grouping, value };
    session.change({ kind: 'set-settings', settings: { comparisonGroup } });
  };
  const isKnown = groupings.some(
    ({ id, values }) => id === chosen?.grouping && values.some(({ value }) => value === chosen.value),
  );
  return (
    <div className="setting wide">
      <label htmlFor={field}>{t('settings.comparisonGroup')}</label>
      <select
        id={field}
        className="field"
        value={chosen ? asOption(chosen.grouping, chosen.value) : NONE}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value={NONE}>{t('settings.comparisonNone')}</option>
        {chosen && !isKnown && <option value={asOption(chosen.grouping, chosen.value)}>{chosen.value}</option>}
        {groupings.map(({ id, values }) => (
          <optgroup key={id} label={groupingName(t, id)}>
            {values.map(({ value }) => (
              <option key={value} value={asOption(id, value)}>
                {groupingValue(framework, language, id, value)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <small className="muted">{t('settings.comparisonHint')}</small>
    </div>
  );
}
