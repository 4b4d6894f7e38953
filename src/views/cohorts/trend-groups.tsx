import { useState } from 'react';
import { cohortTrend, cohortTrendPicture } from '../../charts';
import { formatLevel, useMessages } from '../../messages';
import type { Cohort, CohortsFinding, Comparison } from '../../vocabulary';
import { Pages } from '../data/pages';
import { pageOf } from '../data/paging';
import { ChartPanel } from '../parts/chart-panel';
import { useFramework } from '../parts/framework';
import { useLook } from '../parts/look';
import { SavePicture } from '../parts/save-picture';
import { useCohortName } from './cohort-names';
import { GROUPS_PER_PAGE } from './paged-groups';
import { TrendPlot } from './trend-plot';
import { TrendTable } from './trend-table';
import { usePictureWords } from './use-picture-words';

const SEMESTER = 'semester';

type Props = {
  finding: CohortsFinding;
  competency: string;
  comparisons: (Comparison | null)[];
  places: number[];
  onOnly: (cohort: Cohort) => void;
};

/** Where semesters are split: each group over the semesters in a picture of its own, all on one axis and at the same times. */
export function TrendGroups({ finding, competency, comparisons, places, onOnly }: Props) {
  const { t } = useMessages();
  const { name, marker } = useLook(competency);
  const index = useFramework().indexOf(competency);
  const cohortName = useCohortName();
  const wordsOf = usePictureWords({ finding, comparisons, places });
  const [asked, setAsked] = useState(0);
  const { by, within, cohorts } = finding;
  const other = by === SEMESTER ? within : by;
  if (other === null || (by !== SEMESTER && within !== SEMESTER)) return null;
  const groups = groupedBy(places, (place) => cohorts[place]!.cohort[other] ?? '').flatMap(({ value, own }) => {
    const trend = cohortTrend(cohorts, comparisons, own, undefined);
    return trend && trend.points.length > 0 ? [{ value, trend }] : [];
  });
  if (groups.length === 0) return null;
  const page = pageOf(groups, asked, GROUPS_PER_PAGE);
  const title = t('cohorts.trend.title', { name });
  const cohortOf = ({ cohort }: { cohort: number }) => cohorts[cohort]!.cohort;
  return (
    <ChartPanel
      className="trend-groups"
      title={title}
      lead={t('cohorts.trend.groupsLead', { level: formatLevel(finding.confidence) })}
      table={
        <TrendTable
          points={groups.flatMap(({ trend }) => trend.points)}
          comparisons={comparisons}
          title={name}
          nameAt={(point) => cohortName(cohortOf(point))}
        />
      }
    >
      <div className="trend-multiples">
        {page.entries.map(({ value, trend }) => {
          const group = cohortName({ [other]: value });
          const subject = `${title}: ${group}`;
          return (
            <section key={value} aria-label={subject}>
              <div className="panel-title">
                <h3>{group}</h3>
                <SavePicture
                  file={`${competency}-trend-${page.from + page.entries.findIndex((one) => one.value === value)}`}
                  subject={subject}
                  draw={(colours) =>
                    cohortTrendPicture(trend, { cohorts, comparisons }, wordsOf(subject), {
                      ...colours,
                      colour: colours.competencies[index] ?? colours.quiet,
                      marker,
                    })
                  }
                />
              </div>
              <TrendPlot
                finding={finding}
                competency={competency}
                trend={trend}
                semesterOf={(point) => cohortOf(point)[SEMESTER] ?? ''}
                isJoined
                onOnly={onOnly}
              />
            </section>
          );
        })}
      </div>
      <Pages page={page} onAsk={setAsked} of={title} />
    </ChartPanel>
  );
}

/** In the order in which their values come. */
function groupedBy(places: number[], valueAt: (place: number) => string): { value: string; own: number[] }[] {
  const groups = new Map<string, number[]>();
  for (const place of places) groups.set(valueAt(place), [...(groups.get(valueAt(place)) ?? []), place]);
  return [...groups].map(([value, own]) => ({ value, own }));
}
