import { formatCount, formatPercent, useMessages } from '../../messages';
import { Figure } from '../how';
import { useFinding, useProject, useSessionState } from '../session';

/** How many people the page speaks of, under the filters in force. */
export function MatchedPeople() {
  const { t } = useMessages();
  const { filters } = useProject();
  const { understanding } = useSessionState();
  const { data } = useFinding({ kind: 'people', filters });
  if (!understanding || !data) return null;
  const { both, pre } = data.people;
  const text =
    pre === 0
      ? t('shell.matchedNone')
      : t('shell.matched', { both: formatCount(both), pre: formatCount(pre), share: formatPercent(both / pre) });
  return (
    <div className="matched">
      <Figure method="matchedShare" subject="" figure={text} people={data.people}>
        {text}
      </Figure>
    </div>
  );
}
