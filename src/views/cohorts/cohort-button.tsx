import { formatCount, useMessages } from '../../messages';
import type { CapsuleOrigin, CohortRow } from '../../vocabulary';
import { useProject } from '../session';
import type { CohortName } from './cohort-names';

type Props = {
  row: CohortRow;
  cohortName: CohortName;
  onOnly: (cohort: CohortRow['cohort']) => void;
  /** Where the group stands in many rows, the mark of a small one is short. */
  isShort?: boolean;
};

/** A cohort by its name: chosen, everything is filtered to it. Small groups, and those of capsules, are marked. */
export function CohortButton({ row, cohortName, onOnly, isShort = false }: Props) {
  const { t } = useMessages();
  const name = cohortName(row.cohort);
  if (row.capsule)
    return (
      <span className="cohort-name">
        <b className="cohort-given">{name}</b>
        <CapsuleTag origin={row.capsule} />
      </span>
    );
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
      <SmallGroup row={row} isShort={isShort} />
    </span>
  );
}

/** Says of a group that it comes from a capsule: there are no answers to filter to. */
function CapsuleTag({ origin: { name, centre, date } }: { origin: CapsuleOrigin }) {
  const { t } = useMessages();
  const words = t('cohorts.capsule.from', { name, centre, date });
  return (
    <span className="tag" title={words}>
      <span aria-hidden="true">{t('cohorts.capsule.tag')}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** Says of a group that it is too small to be published. */
function SmallGroup({ row: { people }, isShort }: { row: CohortRow; isShort: boolean }) {
  const { t } = useMessages();
  const { publicationThreshold } = useProject().settings;
  if (people.both >= publicationThreshold) return null;
  const n = formatCount(publicationThreshold);
  const words = people.both === 0 ? t('cohorts.nobody') : t('cohorts.small', { n });
  if (!isShort || people.both === 0) return <small className="muted">{words}</small>;
  return (
    <span className="tag" title={words}>
      <span aria-hidden="true">{t('cohorts.smallShort', { n })}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
