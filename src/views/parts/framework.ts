import { useMemo } from 'react';
import { useMessages } from '../../messages';
import { type Framework, localText } from '../../vocabulary';
import { useProject, useSessionState } from '../session';

export type NamedFramework = {
  competencies: Framework['competencies'];
  nameOf: (competency: string) => string;
  /** Place in the framework: decides colour, shape and order. −1 where the framework does not know it. */
  indexOf: (competency: string) => number;
};

/** The framework in force, in the language in force. */
export function useFramework(): NamedFramework {
  const project = useProject();
  const { understanding } = useSessionState();
  const { language } = useMessages();
  const { competencies } = understanding?.framework ?? project.framework;
  return useMemo(() => {
    const byId = new Map(competencies.map((competency, index) => [competency.id, { competency, index }]));
    return {
      competencies,
      nameOf: (id) => localText(byId.get(id)?.competency.name, language, id),
      indexOf: (id) => byId.get(id)?.index ?? -1,
    };
  }, [competencies, language]);
}
