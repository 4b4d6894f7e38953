import type { Comparison, ScoreTable } from '../vocabulary';
import type { PublicationContext } from './publication-context';
import { tellsOfEverybody } from './published-comparison';
import { isTold } from './published-people';

/**
 * The people by pairs of scores that may be told: of a competency all cohorts or none. No pair is of few people, no cohort is withheld
 * or so small that shares of it may be,
 * everybody stands in a cohort, and no filter is in force; so neither a sum over cohorts nor what a filter leaves out tells of few.
 */
export function publishedTables(
  tables: ScoreTable[],
  published: Comparison[],
  { threshold, filters, cells }: PublicationContext,
): ScoreTable[] {
  if (Object.keys(filters).length > 0) return [];
  const competencies = [...new Set(tables.map(({ competency }) => competency))];
  const areTold = new Set(
    competencies.filter((competency) => {
      const rows = published.filter((row) => row.competency === competency);
      const everyone = cells.scored
        .filter((cell) => cell.instrument === 'survey' && cell.competency === competency)
        .reduce((sum, { people }) => sum + people, 0);
      const inCohorts = rows.reduce((sum, { n }) => sum + n, 0);
      return (
        rows.every(({ n }) => isTold(n) && !tellsOfEverybody(n, threshold)) &&
        inCohorts === everyone &&
        tables.every((table) => table.competency !== competency || isOfMany(table, threshold))
      );
    }),
  );
  return tables.filter(({ competency }) => areTold.has(competency));
}

const isOfMany = ({ pairs }: ScoreTable, threshold: number) => pairs.every(({ people }) => people >= threshold);
