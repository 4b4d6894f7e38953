import { useMemo } from 'react';
import { keywordsInForce } from '../../texts';
import type { Keywords, ReflectionWork } from '../../vocabulary';
import { useFramework } from '../parts/framework';
import { useProject, useSession } from '../session';

/** What a person did with the texts, and the step that changes it and can be taken back. */
export function useReflectionWork(): { work: ReflectionWork; change(part: Partial<ReflectionWork>): void } {
  const session = useSession();
  const { reflections: work } = useProject();
  return { work, change: (part) => session.change({ kind: 'set-reflections', work: part }) };
}

/** The words in force for every competency of the framework. */
export function useKeywords(): Keywords {
  const { competencies } = useFramework();
  const { keywords } = useProject().reflections;
  return useMemo(() => keywordsInForce(competencies, keywords), [competencies, keywords]);
}
