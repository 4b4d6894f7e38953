import { useId } from 'react';
import { useLocation } from 'wouter';
import { formatCount, useMessages } from '../../messages';
import type { GroupingCard } from '../../vocabulary';
import { groupingName } from '../parts/grouping-words';
import { useSession } from '../session';
import { cohortsHref } from './cohorts-href';

type Props = {
  groupings: GroupingCard[];
  by: string;
  within: string | null;
  competency: string;
};

const NOTHING = '';

/** What groups (kept in the project), and what splits within (kept in the address). */
export function ChooseGroups({ groupings, by, within, competency }: Props) {
  const { t } = useMessages();
  const session = useSession();
  const [, goTo] = useLocation();
  const [byField, withinField] = [useId(), useId()];
  const group = (grouping: string) => {
    session.change({ kind: 'set-grouping', grouping });
    if (grouping === within) goTo(cohortsHref(competency, null), { replace: true });
  };
  return (
    <section className="choose-groups" aria-label={t('cohorts.choose.label')}>
      <label htmlFor={byField}>{t('cohorts.choose.by')}</label>
      <select id={byField} className="field" value={by} onChange={(event) => group(event.currentTarget.value)}>
        {groupings.map(({ id, values }) => (
          <option key={id} value={id}>
            {`${groupingName(t, id)} (${t('cohorts.choose.count', { count: values.length, n: formatCount(values.length) })})`}
          </option>
        ))}
      </select>
      {groupings.length > 1 && (
        <>
          <label htmlFor={withinField}>{t('cohorts.choose.within')}</label>
          <select
            id={withinField}
            className="field"
            value={within ?? NOTHING}
            onChange={(event) => goTo(cohortsHref(competency, event.currentTarget.value || null))}
          >
            <option value={NOTHING}>{t('cohorts.choose.nothing')}</option>
            {groupings
              .filter(({ id }) => id !== by)
              .map(({ id }) => (
                <option key={id} value={id}>
                  {groupingName(t, id)}
                </option>
              ))}
          </select>
        </>
      )}
      <small className="muted">{t('cohorts.onlyHint')}</small>
    </section>
  );
}
