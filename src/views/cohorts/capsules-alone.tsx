import { useParams } from 'wouter';
import { mostDiffering, useMessages } from '../../messages';
import { EmptyState } from '../parts/empty-state';
import { Skeleton } from '../parts/skeleton';
import { useFinding, useProject } from '../session';
import { FailureWords } from '../shell/failure-panel';
import { CapsulesPanel } from './capsules-panel';
import { CohortsAnswer } from './cohorts-answer';
import { CohortsFindings } from './cohorts-findings';
import { named } from './named';
import { useHeldCapsules } from './use-held-capsules';

const SEMESTER = 'semester';

/** What capsules tell where no answers are loaded: semesters that stand beside each other in figures alone. */
export function CapsulesAlone() {
  const { t } = useMessages();
  const { filters, settings, framework } = useProject();
  const asked = useParams<{ competency?: string }>();
  const held = useHeldCapsules(null, SEMESTER, null);
  const question = { kind: 'cohorts' as const, filters, by: SEMESTER, within: null, settings, capsules: held.cohorts };
  const { data, error, isPlaceholderData, refetch } = useFinding(question);
  if (error) return <FailureWords kind="place" error={error} onDone={() => void refetch()} />;
  if (held.cohorts.length === 0) return <EmptyState reason="empty" />;
  if (!data) return <Skeleton rows={framework.competencies.length} />;
  const known = framework.competencies.map(({ id }) => id);
  const tested = data.tests.map(({ competency }) => competency);
  const ids = [...known.filter((id) => tested.includes(id)), ...tested.filter((id) => !known.includes(id))];
  const competency =
    named(ids, asked.competency) ??
    mostDiffering(data, settings.adjustment, settings.publicationThreshold)?.competency ??
    ids[0] ??
    '';
  return (
    <div className="cohorts-place" aria-busy={isPlaceholderData}>
      <CohortsAnswer finding={data} />
      <p className="muted">{t('cohorts.capsule.alone')}</p>
      {data.cohorts.length > 0 ? (
        <CohortsFindings finding={data} ids={ids} competency={competency} held={held} />
      ) : (
        <CapsulesPanel finding={data} held={held} />
      )}
    </div>
  );
}
