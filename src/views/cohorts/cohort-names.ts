import { useMemo } from 'react';
import { type Translate, useMessages } from '../../messages';
import type { Cohort } from '../../vocabulary';
import { groupingName, groupingValue } from '../parts/grouping-words';
import { useProject } from '../session';

const KNOWN = ['semester', 'department', 'course', 'strategy', 'programme'] as const;

/** A grouping as it is said within a sentence; one that only the file names, as the file calls it. */
function groupingInSentence(t: Translate, id: string): string {
  const known = KNOWN.find((name) => name === id);
  return known ? t(`cohorts.by.${known}`) : groupingName(t, id);
}

export const groupingsInSentence = (t: Translate, by: string, within: string | null) =>
  within === null
    ? groupingInSentence(t, by)
    : t('cohorts.by.both', { by: groupingInSentence(t, by), within: groupingInSentence(t, within) });

export type CohortName = (cohort: Cohort) => string;

/** A cohort by its values, as they are written; the framework's own by their names. */
export function useCohortName(): CohortName {
  const { language } = useMessages();
  const { framework } = useProject();
  return useMemo(
    () => (cohort) =>
      Object.entries(cohort)
        .map(([grouping, value]) => groupingValue(framework, language, grouping, value))
        .join(' · '),
    [framework, language],
  );
}
