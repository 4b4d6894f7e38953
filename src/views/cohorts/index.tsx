import { lazy, Suspense } from 'react';
import { Skeleton } from '../overview';

const Place = lazy(() => import('./cohorts-place'));

/** Comes with its pictures and its table when somebody first goes there. */
export function CohortsPlace() {
  return (
    <Suspense fallback={<Skeleton rows={4} />}>
      <Place />
    </Suspense>
  );
}
