import type {
  ChangeFinding,
  CohortsFinding,
  Comparison,
  Filters,
  FindingOf,
  PeopleFlow,
  Question,
  WavePair,
} from '../vocabulary';
import { capsulesForTests } from './published-capsules';
import type { Views } from './views-of';
import { type CohortViews, withheldCohorts } from './withheld-cohorts';

type Ask = <Asked extends Question>(question: Asked) => Promise<FindingOf<Asked['kind']>>;

/** What the same session shows beside a finding, and from which it could be worked out. */
export type PublicationContext = {
  /** Groups of fewer people are not published. */
  threshold: number;
  /** The two waves that are compared. */
  pair: WavePair;
  /** The same question, under the filters and without any. */
  same: Views<FindingOf<Question['kind']>>;
  people: Views<PeopleFlow>;
  /** Absent where a question compares nobody. */
  cohorts?: CohortViews;
  /** People by each grouping of a question about cohorts. */
  groupings?: Views<CohortsFinding>[];
  /** The question asked of the cohorts that are shown alone: its tests rest on nobody who is withheld. Absent where that cannot be asked. */
  shown?: CohortsFinding;
};

/** Asks everything that decides what of an answer may be published; `ask` remembers what it was asked before. */
export async function publicationContext(
  question: Question,
  { threshold, pair }: Pick<PublicationContext, 'threshold' | 'pair'>,
  ask: Ask,
): Promise<PublicationContext> {
  const views = async <Answer>(about: (filters: Filters) => Promise<Answer>): Promise<Views<Answer>> => {
    const { filters } = question;
    const filtered = Object.keys(filters).length > 0;
    const [here, whole] = await Promise.all([about(filters), filtered ? about({}) : null]);
    return { here, whole };
  };
  const same = await views((filters) => ask({ ...question, filters }));
  const people = await views(async (filters) => (await ask({ kind: 'people', filters })).people);
  const context = { threshold, pair, same, people };
  if (question.kind !== 'change' && question.kind !== 'competency' && question.kind !== 'cohorts') return context;
  const { settings } = question;
  const of = question.kind === 'change' && question.instrument ? { instrument: question.instrument } : {};
  const change = (by: string | null) => views((filters) => ask({ kind: 'change', filters, by, settings, ...of }));
  const everyone = await change(null);
  if (question.kind === 'competency') return { ...context, cohorts: { everyone, groupings: [] } };
  if (question.kind === 'change') {
    const groupings = question.by === null ? [] : [{ id: question.by, rows: rowsOf(await change(question.by)) }];
    return { ...context, cohorts: { everyone, groupings } };
  }
  const { by, within } = question;
  const ids = within === null ? [by] : [by, within];
  const groupings = await Promise.all(
    ids.map((id) => views((filters) => ask({ kind: 'cohorts', filters, by: id, within: null, settings }))),
  );
  const cohorts: CohortViews = {
    everyone,
    groupings: ids.map((id, index) => ({ id, rows: rowsOf(groupings[index]!) })),
    ...(within === null ? {} : { crossed: rowsOf(same as Views<CohortsFinding>) }),
  };
  const shown = await ofShown(question, same.here as CohortsFinding, cohorts, threshold, ask);
  return { ...context, cohorts, groupings, ...(shown ? { shown } : {}) };
}

function rowsOf({ here, whole }: Views<ChangeFinding | CohortsFinding>): Views<Comparison[]> {
  return { here: here.comparisons, whole: whole?.comparisons ?? null };
}

/** The cohorts that may be shown, by a filter that keeps them alone. */
async function ofShown(
  question: Extract<Question, { kind: 'cohorts' }>,
  found: CohortsFinding,
  cohorts: CohortViews,
  threshold: number,
  ask: Ask,
): Promise<CohortsFinding | null> {
  const isWithheld = withheldCohorts(cohorts, threshold);
  const { by, within, filters, capsules = [] } = question;
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
