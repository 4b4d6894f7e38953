import { cohortKey } from '../../messages';
import type { CohortsFinding, Comparison } from '../../vocabulary';

/** One competency in one group, with what it is called, found and put in order by. */
export type TableRow = {
  comparison: Comparison;
  /** Place of the group in the finding. */
  place: number;
  cohort: string;
  competency: string;
  /** Place of the competency in the framework. */
  order: number;
};

export type TableNames = {
  cohortName: (cohort: Comparison['cohort']) => string;
  nameOf: (competency: string) => string;
  indexOf: (competency: string) => number;
};

export function tableRows({ cohorts, comparisons }: CohortsFinding, names: TableNames): TableRow[] {
  const places = new Map(cohorts.map(({ cohort }, place) => [cohortKey(cohort), place]));
  return comparisons.flatMap((comparison) => {
    const place = places.get(cohortKey(comparison.cohort));
    if (place === undefined) return [];
    const { cohort, competency } = comparison;
    return [
      {
        comparison,
        place,
        cohort: names.cohortName(cohort),
        competency: names.nameOf(competency),
        order: names.indexOf(competency),
      },
    ];
  });
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** Rows whose group or competency contains what is searched for, in one competency or in all. */
export function rowsFound(rows: TableRow[], search: string, competency: string | null): TableRow[] {
  const wanted = folded(search.trim());
  return rows.filter(
    (row) =>
      (competency === null || row.comparison.competency === competency) &&
      (wanted === '' || folded(row.cohort).includes(wanted) || folded(row.competency).includes(wanted)),
  );
}
