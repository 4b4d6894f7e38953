import { formatCount, formatPercent, useMessages } from '../../messages';
import { comparedPeople } from '../../vocabulary';
import { Figure } from '../how';
import { useFinding, useProject, useSessionState } from '../session';

/** How many people the page speaks of, under the filters in force. */
export function MatchedPeople() {
  const { t } = useMessages();
  const { filters } = useProject();
  const { understanding } = useSessionState();
  const { data } = useFinding({ kind: 'people', filters });
  if (!understanding || !data) return null;
  const { both } = data.people;
  const { before } = comparedPeople(data.people);
  const text =
    before === 0
      ? t('shell.matchedNone')
      : t('shell.matched', { both: formatCount(both), pre: formatCount(before), share: formatPercent(both / before) });
  return (
    <div className="matched">
      <Figure method="matchedShare" subject="" figure={text} people={data.people}>
        {text}
      </Figure>
    </div>
  );
}
