import { useEffect } from 'react';
import { Redirect, useParams } from 'wouter';
import { competencyHref } from '../parts/competency-href';
import { EmptyState } from '../parts/empty-state';
import { isUnpaired } from '../parts/is-unpaired';
import { Skeleton } from '../parts/skeleton';
import { useFinding, useProject, useSessionState } from '../session';
import { FailureWords } from '../shell/failure-panel';
import { CompetencyFindings } from './competency-findings';
import { CompetencySwitch } from './competency-switch';
import { lastVisited, remember } from './last-visited';
import { UnpairedCompetency } from './unpaired-competency';
import './competency.css';

/** What happened inside this one: who rose, who fell, which items moved, how reliable is the scale? */
export function CompetencyPlace() {
  const { understanding } = useSessionState();
  const { id } = useParams<{ id?: string }>();
  if (!understanding) return <EmptyState reason="empty" />;
  const ids = understanding.competencies.map((competency) => competency.id);
  const [first] = ids;
  if (first === undefined) return <EmptyState reason="undecided" />;
  const asked = id === undefined ? undefined : ids.find((known) => addressed(known) === addressed(id) || known === id);
  if (asked === undefined) {
    const last = lastVisited();
    return <Redirect to={competencyHref(last !== null && ids.includes(last) ? last : first)} replace />;
  }
  return <Competency id={asked} ids={ids} />;
}

/** As the router gives an id back: it decodes what stands for a letter, and leaves what stands for a separator. */
const addressed = (id: string) => decodeURI(encodeURIComponent(id));

function Competency({ id, ids }: { id: string; ids: string[] }) {
  const { filters, settings } = useProject();
  useEffect(() => remember(id), [id]);
  const inside = useFinding({ kind: 'competency', competency: id, filters, settings });
  const change = useFinding({ kind: 'change', filters, by: null, settings });
  const people = useFinding({ kind: 'people', filters });
  const error = inside.error ?? change.error ?? people.error;
  // While another competency is counted, the one before must not stand under its name.
  const finding = inside.data?.competency === id ? inside.data : undefined;
  return (
    <div className="competency-place" aria-busy={inside.isPlaceholderData}>
      <CompetencySwitch id={id} ids={ids} />
      {error ? (
        <FailureWords kind="place" error={error} onDone={() => void inside.refetch()} />
      ) : finding && people.data && isUnpaired(people.data.people, settings) ? (
        <UnpairedCompetency finding={finding} people={people.data.people} />
      ) : finding && people.data && change.data ? (
        <CompetencyFindings finding={finding} family={change.data.comparisons} />
      ) : (
        <Skeleton rows={4} />
      )}
    </div>
  );
}
