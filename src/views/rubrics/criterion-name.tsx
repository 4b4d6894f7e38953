import { useCallback } from 'react';
import type { RubricCriterion } from '../../vocabulary';
import { CompetencyMark } from '../parts/competency-mark';
import { useFramework } from '../parts/framework';

/** A criterion is called as its competency where it alone stands for it, else as the rubric calls it. */
export function useCriterionName(): (criterion: RubricCriterion) => string {
  const { nameOf } = useFramework();
  return useCallback(({ id, text, competency }) => (id === competency ? nameOf(id) : text), [nameOf]);
}

/** Its name with the mark of its competency. */
export function CriterionName({ criterion }: { criterion: RubricCriterion }) {
  const { indexOf } = useFramework();
  const nameOf = useCriterionName();
  return (
    <span className="competency-name">
      <CompetencyMark index={indexOf(criterion.competency ?? '')} />
      {nameOf(criterion)}
    </span>
  );
}
