import {
  decidedOfQuotes,
  type FindingOf,
  isUnpaired,
  type Project,
  type Question,
  type Understanding,
} from '../../vocabulary';
import { ownCapsules } from '../held-capsules';
import { publicationContext } from '../publication-context';
import { publishedFinding } from '../published-finding';
import type { ReportFindings } from './report-input';

type Asked<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

/** Everything that the report asks of the data. */
export type ReportQuestions = {
  people: Asked<'people'>;
  change: Asked<'change'>;
  reliability: Asked<'reliability'>;
  attrition: Asked<'attrition'>;
  unpaired: Asked<'unpaired'> | null;
  competencies: Asked<'competency'>[];
  cohorts: Asked<'cohorts'>[];
  semesters: Asked<'cohorts'> | null;
  against: Asked<'cohorts'> | null;
  rubric: Asked<'rubric'> | null;
  agreement: Asked<'agreement'> | null;
  convergence: Asked<'convergence'> | null;
  quotes: Asked<'quotes'> | null;
};

const SEMESTER = 'semester';

/** The semesters, where there are several, and the grouping that was chosen. */
export function reportQuestions(project: Project, data: Understanding): ReportQuestions {
  const { filters, settings, grouping } = project;
  const cohorts = (by: string, under: Project['filters']): Asked<'cohorts'> => ({
    kind: 'cohorts',
    filters: under,
    by,
    within: null,
    settings,
  });
  const groups = new Map(data.groupings.map(({ id, values }) => [id, values.length]));
  const own = groups.has(SEMESTER) ? ownCapsules(project, data) : [];
  const countOf = (id: string) => (groups.get(id) ?? 0) + (id === SEMESTER ? own.length : 0);
  const told = [...new Set([SEMESTER, grouping])].filter((id) => countOf(id) > 1);
  return {
    people: { kind: 'people', filters },
    change: { kind: 'change', filters, by: null, settings },
    reliability: { kind: 'reliability', filters, settings },
    attrition: { kind: 'attrition', filters, settings },
    unpaired: isUnpaired(data.people, settings) ? { kind: 'unpaired', filters, settings } : null,
    competencies: data.competencies.map(({ id }) => ({ kind: 'competency', competency: id, filters, settings })),
    cohorts: told.map((by) => ({
      ...cohorts(by, filters),
      ...(by === SEMESTER && own.length > 0 ? { capsules: own } : {}),
    })),
    semesters: groups.has(SEMESTER) ? cohorts(SEMESTER, {}) : null,
    against: settings.comparisonGroup ? cohorts(settings.comparisonGroup.grouping, filters) : null,
    rubric: data.rubric ? { kind: 'rubric', filters, settings } : null,
    agreement: data.rubric ? { kind: 'agreement', filters, settings } : null,
    convergence: data.rubric ? { kind: 'convergence', filters, settings } : null,
    quotes: quotesQuestion(project, data),
  };
}

/** The chosen passages, or null where none was chosen or no file holds texts. */
function quotesQuestion({ reflections, filters, settings }: Project, { texts }: Understanding): Asked<'quotes'> | null {
  const { quotes } = reflections;
  if (!texts || !quotes.some(({ inReport }) => inReport)) return null;
  return { kind: 'quotes', filters, quotes, decided: decidedOfQuotes(reflections), settings };
}

type Ask = <One extends Question>(question: One) => Promise<FindingOf<One['kind']>>;

/** Asks everything at once, and keeps of each answer what may be published. `ask` remembers what it was asked before. */
export async function reportFindings(ask: Ask, project: Project, data: Understanding): Promise<ReportFindings> {
  const questions = reportQuestions(project, data);
  const threshold = project.settings.publicationThreshold;
  const published = async <One extends Question>(question: One): Promise<FindingOf<One['kind']>> =>
    publishedFinding(await ask(question), await publicationContext(question, { threshold, pair: data.pair }, ask));
  const orNull = <One extends Question>(question: One | null) => (question ? published(question) : null);
  const [people, change, reliability, attrition, unpaired, competencies, cohorts, ...others] = await Promise.all([
    published(questions.people),
    published(questions.change),
    published(questions.reliability),
    published(questions.attrition),
    questions.unpaired ? published(questions.unpaired) : undefined,
    Promise.all(questions.competencies.map(published)),
    Promise.all(questions.cohorts.map(published)),
    orNull(questions.semesters),
    orNull(questions.against),
    orNull(questions.rubric),
    orNull(questions.agreement),
    orNull(questions.convergence),
    orNull(questions.quotes),
  ]);
  const [semesters, against, rubric, agreement, convergence, quotes] = others;
  return {
    ...{ people, change, reliability, attrition, unpaired, competencies, cohorts, semesters, against },
    ...{ rubric, agreement, convergence, quotes },
  };
}
