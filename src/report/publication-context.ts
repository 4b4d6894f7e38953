import type {
  AnalysisSettings,
  CellsFinding,
  CohortsFinding,
  Filters,
  FindingOf,
  Question,
  SharesFinding,
  WavePair,
} from '../vocabulary';
import { isTooFine } from './cell-places';
import { type FilterParts, filterParts } from './filter-parts';
import { capsulesForTests } from './published-capsules';
import { withheldCohorts } from './withheld-cohorts';

type Ask = <Asked extends Question>(question: Asked) => Promise<FindingOf<Asked['kind']>>;

/** What the same session shows beside a finding, and from which it could be worked out. */
export type PublicationContext = {
  /** Groups of fewer people are not published. */
  threshold: number;
  /** The two waves that are compared. */
  pair: WavePair;
  filters: Filters;
  /** People by the groupings of the filters and of the question. */
  cells: CellsFinding;
  /** The numbers behind the shares of the same cells; null where none are told, or of everybody alone. */
  shares: SharesFinding | null;
  /** Absent where no filter is in force, and where the cells decide alone. */
  parts: FilterParts | null;
  /** Of a question about cohorts under filters, the cells by the grouping of the comparison group as well; null where there is none. */
  compared?: { grouping: string; value: string; cells: CellsFinding } | null;
  /** The question asked of the cohorts that are shown alone: its tests rest on nobody who is withheld. Absent where that cannot be asked. */
  shown?: CohortsFinding;
};

/** Answers of which the cells decide alone, and those of which no count is told. */
const WITHOUT_PARTS: ReadonlySet<Question['kind']> = new Set([
  'people',
  'cells',
  'change',
  'cohorts',
  'texts',
  'quotes',
  'coders',
]);

/** Asks everything that decides what of an answer may be published; `ask` remembers what it was asked before. */
export async function publicationContext(
  question: Question,
  { threshold, pair }: Pick<PublicationContext, 'threshold' | 'pair'>,
  ask: Ask,
): Promise<PublicationContext> {
  const { filters } = question;
  const groupings = [...new Set([...Object.keys(filters), ...groupingsOf(question)])].sort();
  const cells = await ask({ kind: 'cells', filters: {}, groupings });
  const parts = WITHOUT_PARTS.has(question.kind) ? null : await filterParts(question, cells, ask);
  const shares = await sharesOf(question, cells, ask);
  const context = { threshold, pair, filters, cells, shares, parts };
  if (question.kind !== 'cohorts') return context;
  const shown = await ofShown(question, await ask(question), context, ask);
  const group = Object.keys(filters).length > 0 ? question.settings.comparisonGroup : undefined;
  const compared = group && {
    ...group,
    cells: await ask({ kind: 'cells', filters: {}, groupings: [...new Set([...groupings, group.grouping])].sort() }),
  };
  return { ...context, compared: compared ?? null, ...(shown ? { shown } : {}) };
}

/** Answers with shares of people that are told group by group, or under filters. */
const WITH_SHARES: ReadonlySet<Question['kind']> = new Set(['change', 'cohorts', 'competency', 'rubric']);

async function sharesOf(question: Question, { groupings }: CellsFinding, ask: Ask): Promise<SharesFinding | null> {
  if (!WITH_SHARES.has(question.kind) || groupings.length === 0 || isTooFine(groupings)) return null;
  const { settings } = question as { settings: AnalysisSettings };
  return ask({ kind: 'shares', filters: {}, groupings: groupings.map(({ id }) => id), settings });
}

function groupingsOf(question: Question): string[] {
  if (question.kind === 'change') return question.by === null ? [] : [question.by];
  if (question.kind !== 'cohorts') return [];
  const { by, within } = question;
  return within === null ? [by] : [by, within];
}

/** The cohorts that may be shown, by a filter that keeps them alone. */
async function ofShown(
  question: Extract<Question, { kind: 'cohorts' }>,
  found: CohortsFinding,
  { threshold, cells }: PublicationContext,
  ask: Ask,
): Promise<CohortsFinding | null> {
  const { by, within, filters, capsules = [] } = question;
  const isWithheld = withheldCohorts(cells, filters, threshold);
  const ofAnswers = found.cohorts.filter(({ capsule }) => !capsule).map(({ cohort }) => cohort);
  const names = new Set(ofAnswers.map((cohort) => JSON.stringify(cohort)));
  const withheld = found.comparisons.filter((row) => names.has(JSON.stringify(row.cohort)) && isWithheld(row));
  const fewer = capsulesForTests(capsules, threshold);
  if (withheld.length === 0) return fewer ? ask({ ...question, capsules: fewer }) : found;
  if (within !== null) return null;
  const hidden = new Set(withheld.map(({ cohort }) => cohort[by]));
  const kept = ofAnswers.flatMap((cohort) => (hidden.has(cohort[by]) ? [] : [cohort[by]!]));
  if (kept.length === 0) return null;
  return ask({ ...question, filters: { ...filters, [by]: kept }, ...(fewer ? { capsules: fewer } : {}) });
}
