import type {
  AnalysisSettings,
  CellsFinding,
  ChangeFinding,
  CohortsFinding,
  CompetencyFinding,
  Filters,
  PeopleFlow,
  ReliabilityFinding,
  ResultsFile,
  TakenRows,
  Understanding,
} from '../../vocabulary';

/** Everything that an R bundle is made of: the data that leave, and the findings that R is to find again. */
export type RBundleInput = {
  app: ResultsFile['app'];
  rows: TakenRows;
  understanding: Pick<Understanding, 'competencies'>;
  filters: Filters;
  settings: AnalysisSettings;
  people: PeopleFlow;
  everyone: ChangeFinding;
  /** Of the chosen grouping; null where the data do not have it. */
  cohorts: CohortsFinding | null;
  reliability: ReliabilityFinding;
  /** Of everyone, one a competency. */
  inside: CompetencyFinding[];
  /** People by the groupings of the filters and the chosen one: what decides which tables may leave. */
  cells: CellsFinding;
  /** Whether counts may hold groups below the threshold of publication, which answers always do. */
  smallGroups: boolean;
};

/** The names by which files and R speak of competencies and cohorts: people's own names never become code. */
export type Codes = { competency(id: string): string; cohort(place: number): string };

export const ALL = 'all';

export function codesOf({ understanding }: Pick<RBundleInput, 'understanding'>): Codes {
  const places = new Map(understanding.competencies.map(({ id }, index) => [id, index + 1]));
  return {
    competency(id) {
      const place = places.get(id);
      if (place === undefined) throw new Error(`R bundle: not a competency of the data: ${id}`);
      return `c${place}`;
    },
    cohort: (place) => `g${place + 1}`,
  };
}
