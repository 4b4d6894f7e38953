import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Link } from 'wouter';
import { inShareOfScale, markReach } from '../../charts';
import { cohortKey, comparisonsByCohort, formatChange, formatLevel, useMessages } from '../../messages';
import type { Cohort, CohortsFinding, Comparison, Instrumentation } from '../../vocabulary';
import { Pages } from '../data/pages';
import { pageOf } from '../data/paging';
import { CompetencyMark } from '../parts/competency-mark';
import { useFramework } from '../parts/framework';
import { CohortButton } from './cohort-button';
import { type CellLook, CohortCell } from './cohort-cell';
import { useCohortName } from './cohort-names';
import { cohortsHref } from './cohorts-href';
import { GROUPS_PER_PAGE } from './paged-groups';

const LOOKS: CellLook[] = ['dots', 'heat'];

type Props = {
  finding: CohortsFinding;
  ids: string[];
  instrument: Instrumentation;
  places: number[];
  onOnly: (cohort: Cohort) => void;
};

/** Every competency in every group on one axis: as dots with intervals, or as a heat map with its numbers. */
export function AllCohorts({ finding, ids, instrument, places, onOnly }: Props) {
  const { t } = useMessages();
  const { nameOf, indexOf } = useFramework();
  const cohortName = useCohortName();
  const [look, setLook] = useState<CellLook>('dots');
  const [asked, setAsked] = useState(0);
  const page = pageOf(places, asked, GROUPS_PER_PAGE);
  const columns = ids.map((competency) => ({
    competency,
    comparisons: comparisonsByCohort(finding, { instrument, competency }),
  }));
  const reach = markReach(
    columns.flatMap(({ comparisons }) => comparisons.filter((row) => row !== null)),
    inShareOfScale,
  );
  const level = formatLevel(finding.confidence);
  return (
    <section className="panel all-cohorts" aria-labelledby="all-cohorts-title">
      <div className="panel-top">
        <div>
          <h2 id="all-cohorts-title">{t('cohorts.all.title')}</h2>
          <p className="muted">{look === 'dots' ? t('cohorts.all.lead', { level }) : t('cohorts.all.heatLead')}</p>
        </div>
        <ToggleButtonGroup
          className="segments"
          aria-label={t('cohorts.all.views')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[look]}
          onSelectionChange={([chosen]) => setLook(chosen as CellLook)}
        >
          {LOOKS.map((name) => (
            <ToggleButton key={name} id={name}>
              {t(`cohorts.all.${name}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="wide-table" aria-label={t('cohorts.all.region')} tabIndex={0}>
        <table className={`cohort-grid ${look}`}>
          <caption className="visually-hidden">{t('cohorts.all.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('cohorts.all.group')}</th>
              {ids.map((id) => (
                <th key={id} scope="col">
                  <Link href={cohortsHref(id, finding.within)} className="column-head">
                    <CompetencyMark index={indexOf(id)} />
                    {nameOf(id)}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.entries.map((place) => {
              const row = finding.cohorts[place]!;
              return (
                <tr key={cohortKey(row.cohort)}>
                  <th scope="row">
                    <CohortButton row={row} cohortName={cohortName} onOnly={onOnly} />
                  </th>
                  {columns.map(({ competency, comparisons }) => (
                    <td key={competency}>
                      <CohortCell
                        comparison={comparisons[place] ?? null}
                        competency={competency}
                        cohort={cohortName(row.cohort)}
                        look={look}
                        reach={reach}
                        onOnly={row.capsule ? null : () => onOnly(row.cohort)}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
          {look === 'dots' && reach > 0 && (
            <tfoot>
              <tr>
                <td />
                {columns.map(({ competency, comparisons }) => (
                  <td key={competency}>
                    <CellAxis comparisons={comparisons} reach={reach} />
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
      <Pages page={page} onAsk={setAsked} of={t('cohorts.all.title')} />
    </section>
  );
}

/** Where the axis of a column ends, in points of its own scale. */
function CellAxis({ comparisons, reach }: { comparisons: (Comparison | null)[]; reach: number }) {
  const scale = comparisons.find((row) => row !== null)?.scale;
  if (!scale) return null;
  const end = reach * (scale.max - scale.min);
  return (
    <span className="cell-axis">
      <span>{formatChange(-end)}</span>
      <span>0</span>
      <span>{formatChange(end)}</span>
    </span>
  );
}
