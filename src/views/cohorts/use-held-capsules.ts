import { useMemo } from 'react';
import { type HeldCapsules, heldCapsules } from '../../report';
import type { Understanding } from '../../vocabulary';
import { useProject } from '../session';

const NONE: HeldCapsules = { cohorts: [], unused: [], unsure: [] };

/** The semesters of the project's capsules, where groups are semesters that nothing splits. */
export function useHeldCapsules(understanding: Understanding | null, by: string, within: string | null): HeldCapsules {
  const { capsules, filters, centre, framework } = useProject();
  return useMemo(() => {
    if (by !== 'semester' || within !== null || capsules.length === 0) return NONE;
    return heldCapsules({ project: { capsules, filters, centre, framework }, understanding });
  }, [capsules, filters, centre, framework, understanding, by, within]);
}
