import { projectFile } from '../../project';
import {
  decisionCounts,
  madeDecisions,
  publicationContext,
  publishedFinding,
  type ResultsInput,
  type RubricResults,
  resultsFile,
} from '../../report';
import type {
  ChangeFinding,
  Filters,
  FindingOf,
  Project,
  Question,
  ReliabilityFinding,
  ResultsFile,
} from '../../vocabulary';
import type { Session } from '../session';
import { download, timeStamp } from './download';

type Ask = Pick<Session, 'get' | 'engine'>;

/** Asks the engine for everything that a results file holds. */
export async function gatherResults(session: Ask, project: Project, app: ResultsFile['app']): Promise<ResultsInput> {
  const { understanding } = session.get();
  if (!understanding) throw new Error('export: nothing is loaded');
  const { fingerprint } = understanding;
  const { filters, settings, grouping } = project;
  const change = (by: string | null, under: Filters): Promise<ChangeFinding> =>
    session.engine.ask(fingerprint, { kind: 'change', filters: under, by, settings });
  const isGrouping = understanding.groupings.some(({ id }) => id === grouping);
  const byGrouping = async (under: Filters): Promise<ChangeFinding> =>
    isGrouping
      ? change(grouping, under)
      : { kind: 'change', by: grouping, filters: under, confidence: settings.confidence, comparisons: [] };
  const filtered = Object.keys(filters).length > 0;
  const scales = (under: Filters): Promise<ReliabilityFinding> =>
    session.engine.ask(fingerprint, { kind: 'reliability', filters: under, settings });
  const rubric = understanding.rubric
    ? await rubricResults(session, project, isGrouping ? [null, grouping] : [null])
    : null;
  const [everyone, byGroup, cohorts, reliability, people, unfiltered] = await Promise.all([
    change(null, filters),
    byGrouping(filters),
    isGrouping
      ? session.engine.ask(fingerprint, { kind: 'cohorts', filters, by: grouping, within: null, settings })
      : null,
    scales(filters),
    session.engine.ask(fingerprint, { kind: 'people', filters }),
    filtered ? Promise.all([change(null, {}), byGrouping({}), scales({})]) : null,
  ]);
  return {
    app,
    understanding,
    filters,
    people: people.people,
    everyone,
    byGroup,
    cohorts,
    reliability,
    ...(rubric ? { rubric } : {}),
    unfiltered: unfiltered && { everyone: unfiltered[0], byGroup: unfiltered[1], reliability: unfiltered[2] },
    publicationThreshold: settings.publicationThreshold,
    settings,
    decisions: decisionCounts(project.choices),
    made: madeDecisions(project.choices),
  };
}

/** What assessors saw, of everyone and by the grouping, each beside what of it may be published. */
async function rubricResults(session: Ask, { filters, settings }: Project, groupings: (string | null)[]) {
  const { fingerprint, pair } = session.get().understanding!;
  const ask = <Asked extends Question>(question: Asked): Promise<FindingOf<Asked['kind']>> =>
    session.engine.ask(fingerprint, question);
  const rule = { threshold: settings.publicationThreshold, pair };
  const both = async <Asked extends Question>(question: Asked) => {
    const full = await ask(question);
    return { full, published: publishedFinding(full, await publicationContext(question, rule, ask)) };
  };
  const changes = await Promise.all(
    groupings.map((by) => both({ kind: 'change', filters, by, settings, instrument: 'rubric' } as const)),
  );
  const agreement = await both({ kind: 'agreement', filters, settings } as const);
  const of = (view: 'full' | 'published'): RubricResults => ({
    changes: changes.map((one) => one[view]),
    agreement: agreement[view],
  });
  return { full: of('full'), published: of('published') };
}

/** Writes a results file and hands it to the browser; tells its name. */
export async function exportResults(
  session: Ask,
  project: Project,
  app: ResultsFile['app'],
  view: ResultsFile['view'],
): Promise<string> {
  const file = resultsFile(await gatherResults(session, project, app), view);
  const name = `competency-results-${view}-${timeStamp(new Date())}.json`;
  download(name, 'application/json', `${JSON.stringify(file, null, 2)}\n`);
  return name;
}

/** Writes the project file and hands it to the browser; tells its name. */
export async function saveProject(project: Project): Promise<string> {
  const name = `competency-project-${timeStamp(new Date())}.json`;
  download(name, 'application/json', projectFile(project));
  return name;
}
