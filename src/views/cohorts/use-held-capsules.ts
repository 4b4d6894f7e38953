import { useMemo } from 'react';
import { type HeldCapsules, heldCapsules } from '../../report';
import { LANGUAGES, localText, type Understanding } from '../../vocabulary';
import { useProject } from '../session';

const NONE: HeldCapsules = { cohorts: [], unused: [] };

/** The semesters of the project's capsules, where groups are semesters that nothing splits. */
export function useHeldCapsules(understanding: Understanding, by: string, within: string | null): HeldCapsules {
  const { capsules, filters, centre, framework } = useProject();
  return useMemo(() => {
    if (by !== 'semester' || within !== null || capsules.length === 0) return NONE;
    const centres = centre ? [centre] : LANGUAGES.map((language) => localText(framework.name, language));
    return heldCapsules({ project: { capsules, filters }, centres, understanding });
  }, [capsules, filters, centre, framework, understanding, by, within]);
}
