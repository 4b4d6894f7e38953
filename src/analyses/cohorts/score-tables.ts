import type { CompetencyScale, ScoreTable } from '../../vocabulary';
import type { Cell } from '../cells';
import { mergedPairs } from '../merged-pairs';
import { pairedScores } from '../paired-scores';

/** People by their scores before and after, of every competency in every cohort. */
export function scoreTables(cells: Cell[], competencies: CompetencyScale[]): ScoreTable[] {
  return cells.flatMap(({ cohort, counts }) =>
    competencies.flatMap(({ id }, index): ScoreTable[] => {
      const found = counts[index]?.counts;
      if (!found) return [];
      return [{ cohort, competency: id, pairs: mergedPairs(pairedScores(found)) }];
    }),
  );
}
