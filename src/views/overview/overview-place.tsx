import { useState } from 'react';
import { shareOfScale } from '../../messages';
import type { Comparison, Understanding } from '../../vocabulary';
import { EmptyState } from '../parts/empty-state';
import { isUnpaired } from '../parts/is-unpaired';
import { Skeleton } from '../parts/skeleton';
import { useFinding, useProject, useSessionState } from '../session';
import { FailureWords } from '../shell/failure-panel';
import { HeadlineText } from './headline-text';
import { NoteList } from './note-list';
import { UnpairedOverview } from './unpaired/unpaired-overview';
import { type Order, Views } from './views';

/** What changed in the competencies? */
export function OverviewPlace() {
  const { understanding } = useSessionState();
  if (!understanding) return <EmptyState reason="empty" />;
  if (understanding.competencies.length === 0) return <EmptyState reason="undecided" />;
  return <Overview understanding={understanding} />;
}

function Overview({ understanding }: { understanding: Understanding }) {
  const { filters, settings } = useProject();
  const [order, setOrder] = useState<Order>('framework');
  const change = useFinding({ kind: 'change', filters, by: null, settings });
  const people = useFinding({ kind: 'people', filters });
  const reliability = useFinding({ kind: 'reliability', filters, settings });
  const attrition = useFinding({ kind: 'attrition', filters, settings });
  const semesters = understanding.groupings.find(({ id }) => id === 'semester')?.values.length ?? 0;
  const trend = useFinding({ kind: 'change', filters, by: semesters > 1 ? 'semester' : null, settings });
  const error = change.error ?? people.error;
  if (error) return <FailureWords kind="place" error={error} onDone={() => void change.refetch()} />;
  if (people.data && isUnpaired(people.data.people, settings)) {
    return <UnpairedOverview people={people.data.people} rows={understanding.competencies.length} />;
  }
  if (!change.data || !people.data) return <Skeleton rows={understanding.competencies.length} />;
  const { comparisons } = change.data;
  return (
    <div className="overview" aria-busy={change.isPlaceholderData}>
      <HeadlineText finding={change.data} matched={people.data.people.both} />
      <Views
        finding={change.data}
        ordered={inOrder(comparisons, order)}
        reliability={reliability.data}
        trend={trend.data?.by ? trend.data : undefined}
        order={order}
        onOrder={setOrder}
      />
      <NoteList
        change={change.data}
        reliability={reliability.data}
        attrition={attrition.data}
        understanding={understanding}
      />
    </div>
  );
}

/** Findings come in the framework's order; by change, the largest rise is first and what has no figure is last. */
function inOrder(comparisons: Comparison[], order: Order): Comparison[] {
  if (order === 'framework') return comparisons;
  const rank = (comparison: Comparison) => shareOfScale(comparison) ?? Number.NEGATIVE_INFINITY;
  return comparisons.toSorted((a, b) => rank(b) - rank(a));
}
