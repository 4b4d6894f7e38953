import { cohortsHeadline, useMessages } from '../../messages';
import type { CohortsFinding } from '../../vocabulary';
import { useFramework } from '../parts/framework';
import { groupingValue } from '../parts/grouping-words';
import { HeadlineWords } from '../parts/headline-words';
import { useComparedPair, useProject } from '../session';
import { groupingsInSentence, useCohortName } from './cohort-names';

/** The sentence to quote of all cohorts, and what keeps it honest. */
export function CohortsAnswer({ finding }: { finding: CohortsFinding }) {
  const { t, language } = useMessages();
  const { nameOf } = useFramework();
  const { settings, framework } = useProject();
  const cohortName = useCohortName();
  const pair = useComparedPair();
  const { comparisonGroup, adjustment, publicationThreshold } = settings;
  const headline = cohortsHeadline(t, {
    finding,
    nameOf,
    cohortName,
    grouping: groupingsInSentence(t, finding.by, finding.within),
    adjustment,
    smallest: publicationThreshold,
    pair,
    comparisonGroup:
      comparisonGroup === undefined
        ? null
        : groupingValue(framework, language, comparisonGroup.grouping, comparisonGroup.value),
  });
  return <HeadlineWords headline={headline} />;
}
