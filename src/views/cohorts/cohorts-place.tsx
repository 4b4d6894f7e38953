import { useParams } from 'wouter';
import { mostDiffering, useMessages } from '../../messages';
import type { GroupingCard, Understanding } from '../../vocabulary';
import { EmptyState } from '../parts/empty-state';
import { HeadlineWords } from '../parts/headline-words';
import { Skeleton } from '../parts/skeleton';
import { useFinding, useProject, useSessionState } from '../session';
import { FailureWords } from '../shell/failure-panel';
import { CapsulesAlone } from './capsules-alone';
import { ChooseGroups } from './choose-groups';
import { CohortsAnswer } from './cohorts-answer';
import { CohortsFindings } from './cohorts-findings';
import { named } from './named';
import { useHeldCapsules } from './use-held-capsules';
import './cohorts.css';

/** Does it differ by semester, department, course, strategy; is there a trend? */
export function CohortsPlace() {
  const { t } = useMessages();
  const { understanding } = useSessionState();
  const { capsules } = useProject();
  if (!understanding) return capsules.length > 0 ? <CapsulesAlone /> : <EmptyState reason="empty" />;
  if (understanding.competencies.length === 0) return <EmptyState reason="undecided" />;
  const [first] = understanding.groupings;
  if (!first) {
    const headline = { sentence: t('cohorts.noGroups.title'), competency: null, details: [t('cohorts.noGroups.text')] };
    return <HeadlineWords headline={headline} />;
  }
  return <Cohorts understanding={understanding} first={first} />;
}

function Cohorts({ understanding, first }: { understanding: Understanding; first: GroupingCard }) {
  const { filters, settings, grouping } = useProject();
  const asked = useParams<{ competency?: string; within?: string }>();
  const { groupings, competencies } = understanding;
  const by = (groupings.find(({ id }) => id === grouping) ?? first).id;
  const splits = groupings.map(({ id }) => id).filter((id) => id !== by);
  const within = named(splits, asked.within) ?? null;
  const ids = competencies.map(({ id }) => id);
  const held = useHeldCapsules(understanding, by, within);
  const capsules = held.cohorts.length > 0 ? { capsules: held.cohorts } : {};
  const question = { kind: 'cohorts' as const, filters, by, within, settings, ...capsules };
  const { data, error, isPlaceholderData, refetch } = useFinding(question);
  if (error) return <FailureWords kind="place" error={error} onDone={() => void refetch()} />;
  if (!data) return <Skeleton rows={competencies.length} />;
  const competency =
    named(ids, asked.competency) ??
    mostDiffering(data, settings.adjustment, settings.publicationThreshold)?.competency ??
    ids[0] ??
    '';
  return (
    <div className="cohorts-place" aria-busy={isPlaceholderData}>
      <CohortsAnswer finding={data} />
      <ChooseGroups groupings={groupings} by={by} within={within} competency={competency} />
      {data.cohorts.length > 0 && (
        <CohortsFindings
          key={`${data.by}/${data.within}`}
          finding={data}
          ids={ids}
          competency={competency}
          held={held}
        />
      )}
    </div>
  );
}
