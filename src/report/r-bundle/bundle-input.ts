import type {
  AgreementFinding,
  AnalysisSettings,
  CellsFinding,
  ChangeFinding,
  CohortsFinding,
  CompetencyFinding,
  ConvergenceFinding,
  Filters,
  PeopleFlow,
  ReliabilityFinding,
  ResultsFile,
  RubricFinding,
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
  /** What assessors saw; absent where nobody assessed works, or the contents hold no rating. */
  rubric?: BundledRubric;
  /** What of the same may be published: all that counts tell of it, unless they may hold small groups. */
  publishedRubric?: BundledRubric;
  /** Semesters that stand in the report by their capsules, and are not here. */
  capsules?: string[];
  /** Whether counts may hold groups below the threshold of publication, which answers always do. */
  smallGroups: boolean;
};

/** `changes`: of everyone, and of each value of the chosen grouping. */
export type BundledRubric = {
  changes: ChangeFinding[];
  rubric: RubricFinding;
  agreement: AgreementFinding;
  convergence: ConvergenceFinding;
};

/** The names by which files and R speak of competencies, criteria, raters and cohorts: people's own names never become code. */
export type Codes = {
  competency(id: string): string;
  cohort(place: number): string;
  criterion(id: string): string;
  rater(name: string): string;
};

export const ALL = 'all';

export function codesOf({ understanding, rows }: Pick<RBundleInput, 'understanding' | 'rows'>): Codes {
  const { ratings } = rows;
  const rater = places('r', ratings?.raters ?? []);
  return {
    competency: places(
      'c',
      understanding.competencies.map(({ id }) => id),
    ),
    criterion: places('k', ratings?.criteria.map(({ id }) => id) ?? []),
    // Where raters are told by no name, they go by their places.
    rater: (name) => (/^#\d+$/.test(name) && !ratings?.raters.includes(name) ? `r${name.slice(1)}` : rater(name)),
    cohort: (place) => `g${place + 1}`,
  };
}

function places(letter: string, names: string[]): (name: string) => string {
  const known = new Map(names.map((name, index) => [name, index + 1]));
  return (name) => {
    const place = known.get(name);
    if (place === undefined) throw new Error(`R bundle: nothing of the data is called ${name}`);
    return `${letter}${place}`;
  };
}
