import { useCallback, useEffect, useRef } from 'react';
import type { Change } from '../../project';
import type { Cohort, CohortsFinding } from '../../vocabulary';
import { type Session, useSession } from '../session';

/** The steps that can be taken back by the browser's Back: what stands in its history is only their number. */
const steps = new Map<number, Change>();
let nextStep = 1;

/**
 * Filters everything to one cohort, as one step that both undo and the browser's Back take off. Where what was pressed goes with the other
 * cohorts, the place has the focus.
 */
export function useShowOnly(finding: CohortsFinding): (cohort: Cohort) => void {
  const session = useSession();
  const hasChosen = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was pressed goes when another answer is there
  useEffect(() => {
    if (hasChosen.current && document.activeElement === document.body) document.getElementById('main')?.focus();
    hasChosen.current = false;
  }, [finding]);
  useEffect(() => {
    const onBack = (event: PopStateEvent) => takeBack(session, event.state);
    window.addEventListener('popstate', onBack);
    return () => window.removeEventListener('popstate', onBack);
  }, [session]);
  return useCallback(
    (cohort) => {
      const { filters } = session.project.get().present;
      const only = Object.fromEntries(Object.entries(cohort).map(([grouping, value]) => [grouping, [value]]));
      const change: Change = { kind: 'set-filters', filters: { ...filters, ...only } };
      steps.set(nextStep, change);
      window.history.replaceState({ beforeStep: nextStep }, '');
      window.history.pushState(null, '');
      nextStep += 1;
      hasChosen.current = true;
      session.change(change);
    },
    [session],
  );
}

/** Only where nothing was done since: a later step is not to be lost by going back. */
function takeBack(session: Session, state: unknown): void {
  if (typeof state !== 'object' || state === null || !('beforeStep' in state)) return;
  const step = steps.get(Number(state.beforeStep));
  if (step && session.project.get().past.at(-1)?.change === step) session.undo();
}
