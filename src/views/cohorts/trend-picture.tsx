import { cohortTrend, cohortTrendPicture, type TrendPoint } from '../../charts';
import { formatChange, formatLevel, useMessages } from '../../messages';
import type { Cohort, CohortsFinding, CohortTests, Comparison } from '../../vocabulary';
import { ChartPanel } from '../parts/chart-panel';
import { useFramework } from '../parts/framework';
import { useLook } from '../parts/look';
import { SavePicture } from '../parts/save-picture';
import { useCohortName } from './cohort-names';
import { TrendGroups } from './trend-groups';
import { TrendPlot } from './trend-plot';
import { TrendTable } from './trend-table';
import { usePictureWords } from './use-picture-words';

type Props = {
  finding: CohortsFinding;
  competency: string;
  test: CohortTests | undefined;
  comparisons: (Comparison | null)[];
  places: number[];
  onOnly: (cohort: Cohort) => void;
};

/** One competency over true semester time; nothing where the groups stand at no time. */
export function TrendPicture({ finding, competency, test, comparisons, places, onOnly }: Props) {
  const { t, language } = useMessages();
  const { name, marker } = useLook(competency);
  const cohortName = useCohortName();
  const index = useFramework().indexOf(competency);
  const wordsOf = usePictureWords({ finding, comparisons, places });
  if (finding.within !== null)
    return (
      <TrendGroups
        finding={finding}
        competency={competency}
        comparisons={comparisons}
        places={places}
        onOnly={onOnly}
      />
    );
  const trend = cohortTrend(finding.cohorts, comparisons, places, test);
  if (!trend) return null;
  const { points, line } = trend;
  const cohortOf = ({ cohort }: TrendPoint) => finding.cohorts[cohort]!.cohort;
  const level = formatLevel(finding.confidence);
  const spoken = points.map((point) =>
    t('cohorts.trend.item', { semester: cohortName(cohortOf(point)), change: formatChange(point.change) }),
  );
  const values = new Intl.ListFormat(language, { type: 'unit' }).format(spoken);
  return (
    <ChartPanel
      title={t('cohorts.trend.title', { name })}
      lead={t('cohorts.trend.lead', { level })}
      save={
        <SavePicture
          file={`${competency}-trend`}
          subject={t('cohorts.trend.title', { name })}
          draw={(colours) =>
            cohortTrendPicture(
              trend,
              { cohorts: finding.cohorts, comparisons },
              wordsOf(t('cohorts.trend.title', { name })),
              { ...colours, colour: colours.competencies[index] ?? colours.quiet, marker },
            )
          }
        />
      }
      hint={line ? t('cohorts.trend.line') : null}
      table={
        <TrendTable
          points={points}
          comparisons={comparisons}
          title={name}
          nameAt={(point) => cohortName(cohortOf(point))}
        />
      }
    >
      <p className="visually-hidden">{t('cohorts.trend.summary', { name, count: points.length, values })}</p>
      <TrendPlot
        finding={finding}
        competency={competency}
        trend={trend}
        semesterOf={(point) => cohortOf(point)[finding.by] ?? ''}
        onOnly={onOnly}
      />
    </ChartPanel>
  );
}
