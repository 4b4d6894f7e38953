import { useMemo, useState } from 'react';
import { cohortKey, comparisonsByCohort, formatCount, useMessages } from '../../messages';
import type { HeldCapsules } from '../../report';
import type { CohortsFinding } from '../../vocabulary';
import { CompetencySwitch } from '../competency/competency-switch';
import { AllCohorts } from './all-cohorts';
import { CapsulesPanel } from './capsules-panel';
import { CohortTable } from './cohort-table';
import { CohortTestsPanel } from './cohort-tests';
import { cohortsHref } from './cohorts-href';
import { Forest } from './forest';
import { SameSemesters } from './same-semesters';
import { useShowOnly } from './show-only';
import { TrendPicture } from './trend-picture';

type Props = { finding: CohortsFinding; ids: string[]; competency: string; held?: HeldCapsules };

/** All competencies, then one of them in pictures and tests, then every figure. What is chosen in the table is what the pictures show. */
export function CohortsFindings({ finding, ids, competency, held }: Props) {
  const { t } = useMessages();
  const onOnly = useShowOnly(finding);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const places = useMemo(() => {
    const all = finding.cohorts.map((_, place) => place);
    const kept = all.filter((place) => chosen.has(cohortKey(finding.cohorts[place]!.cohort)));
    return kept.length > 0 ? kept : all;
  }, [finding, chosen]);
  const test = finding.tests.find((one) => one.competency === competency);
  const instrument = test?.instrument ?? 'survey';
  const comparisons = useMemo(
    () => comparisonsByCohort(finding, { instrument, competency }),
    [finding, instrument, competency],
  );
  const isNarrowed = places.length < finding.cohorts.length;
  const one = { finding, competency, test, comparisons, places, onOnly };
  return (
    <>
      {isNarrowed && (
        <p className="narrowed" role="status">
          {t('cohorts.chosenOnly', { count: places.length, n: formatCount(places.length) })}{' '}
          <button type="button" className="button" onClick={() => setChosen(new Set())}>
            {t('cohorts.showAll')}
          </button>
        </p>
      )}
      <SameSemesters finding={finding} />
      <AllCohorts finding={finding} ids={ids} instrument={instrument} places={places} onOnly={onOnly} />
      {held && <CapsulesPanel finding={finding} held={held} />}
      <CompetencySwitch id={competency} ids={ids} hrefOf={(id) => cohortsHref(id, finding.within)} />
      <div className="pictures">
        <Forest {...one} />
        <TrendPicture {...one} />
      </div>
      <CohortTestsPanel finding={finding} competency={competency} test={test} comparisons={comparisons} />
      <CohortTable finding={finding} chosen={chosen} onChoose={setChosen} onOnly={onOnly} />
    </>
  );
}
