import type { CohortPictureWords } from '../../charts';
import { formatCount, formatLevel, useMessages } from '../../messages';
import type { CohortsFinding, Comparison } from '../../vocabulary';
import { groupingName, groupingValue } from '../parts/grouping-words';
import { useProject } from '../session';
import { useCohortName } from './cohort-names';

type Drawn = { finding: CohortsFinding; comparisons: (Comparison | null)[]; places: number[] };

/** What a saved picture says of itself, as it is saved: how many people it shows, under which filters, on which day. */
export function usePictureWords({ finding, comparisons, places }: Drawn): (title: string) => CohortPictureWords {
  const { t, language } = useMessages();
  const { framework, view, settings } = useProject();
  const cohortName = useCohortName();
  const filters = Object.entries(finding.filters).map(([grouping, values]) =>
    t('cohorts.picture.filter', {
      grouping: groupingName(t, grouping),
      values: values.map((value) => groupingValue(framework, language, grouping, value)).join(', '),
    }),
  );
  const counts = places.map((place) => comparisons[place]?.n ?? Number.NaN).filter((n) => !Number.isNaN(n));
  return (title) => ({
    title,
    subtitle: [
      t('cohorts.picture.shown', {
        n: formatCount(counts.reduce((sum, n) => sum + n, 0)),
        level: formatLevel(finding.confidence),
      }),
      filters.length > 0 ? filters.join('; ') : t('cohorts.picture.noFilter'),
      ...(view === 'publication' ? [t('cohorts.picture.published', { n: settings.publicationThreshold })] : []),
      localDay(new Date()),
    ].join(' · '),
    change: t('cohorts.trend.y'),
    pooled: t('cohorts.forest.pooled'),
    nameOf: ({ cohort, capsule }) =>
      capsule ? t('cohorts.picture.ofCapsule', { cohort: cohortName(cohort) }) : cohortName(cohort),
  });
}

function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
