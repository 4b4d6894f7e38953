import { formatCount, useMessages } from '../../messages';
import type { CohortRow } from '../../vocabulary';
import { useProject } from '../session';
import type { CohortName } from './cohort-names';

type Props = { row: CohortRow; cohortName: CohortName; onOnly: (cohort: CohortRow['cohort']) => void };

/** A cohort by its name: chosen, everything is filtered to it. Small groups are marked. */
export function CohortButton({ row, cohortName, onOnly }: Props) {
  const { t } = useMessages();
  const name = cohortName(row.cohort);
  return (
    <span className="cohort-name">
      <button
        type="button"
        className="cohort-button"
        aria-label={t('cohorts.only', { cohort: name })}
        onClick={() => onOnly(row.cohort)}
      >
        {name}
      </button>
      <SmallGroup row={row} />
    </span>
  );
}

/** Says of a group that it is too small to be published. */
export function SmallGroup({ row: { people } }: { row: CohortRow }) {
  const { t } = useMessages();
  const { publicationThreshold } = useProject().settings;
  if (people.both >= publicationThreshold) return null;
  const n = formatCount(publicationThreshold);
  return <span className="tag small-group">{people.both === 0 ? t('cohorts.nobody') : t('cohorts.small', { n })}</span>;
}
